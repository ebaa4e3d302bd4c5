package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a period of agency may begin, and who may begin and end it. */
@Component
class AgentCheck {

    /** A year and a leap day: longer is no absence but a transfer of office. */
    static final int LONGEST_DAYS = 366;

    private final AgentMapper periods;
    private final ProcessLibrary library;
    private final Organisation organisation;
    private final HandOverRights rights;
    private final Clock clock;

    AgentCheck(
            AgentMapper periods,
            ProcessLibrary library,
            Organisation organisation,
            HandOverRights rights,
            Clock clock) {
        this.rights = rights;
        this.clock = clock;
        this.periods = periods;
        this.library = library;
        this.organisation = organisation;
    }

    /** @throws RuleBroken with what stands against it */
    void require(Agents.Wanted wanted, boolean forAnother) {
        LocalDate today = LocalDate.now(clock);
        String agent = organisation.people(List.of(wanted.agent())).stream()
                .map(Person::name)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("receiver-unknown"));
        if (wanted.agent().equals(wanted.principal())) {
            throw new RuleBroken("agent-self");
        }
        if (!organisation.mayAct(wanted.agent())) {
            throw new RuleBroken("receiver-absent", agent);
        }
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isBefore(today)) {
            throw new RuleBroken("agent-days");
        }
        if (wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.to())) {
            throw new RuleBroken("agent-long", LONGEST_DAYS);
        }
        if (forAnother && wanted.reason().isBlank()) {
            throw new RuleBroken("agent-reason");
        }
        if (wanted.processes().stream()
                .anyMatch(process -> library.latest(process).isEmpty())) {
            throw new RuleBroken("agent-scope");
        }
        List<AgentMapper.Row> meanwhile = periods.between(wanted.from(), wanted.to());
        if (meanwhile.stream().anyMatch(row -> sameWork(row, wanted))) {
            throw new RuleBroken("agent-twice");
        }
        if (leadsBack(wanted, meanwhile)) {
            throw new RuleBroken("agent-circle", agent);
        }
    }

    private static boolean sameWork(AgentMapper.Row row, Agents.Wanted wanted) {
        boolean meets = row.scope().isEmpty()
                || wanted.processes().isEmpty()
                || !Collections.disjoint(row.scope(), wanted.processes());
        return meets && row.principal().equals(wanted.principal().value());
    }

    /** Whether whoever acts for the wanted agent, or for those, is the principal in the end. */
    private static boolean leadsBack(Agents.Wanted wanted, List<AgentMapper.Row> meanwhile) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(wanted.agent().value()));
        while (!ahead.isEmpty()) {
            String one = ahead.pop();
            if (one.equals(wanted.principal().value())) {
                return true;
            }
            if (seen.add(one)) {
                meanwhile.stream().filter(row -> row.principal().equals(one)).forEach(row -> ahead.push(row.agent()));
            }
        }
        return false;
    }

    /** The principal, the agent and 组织科, while it is not over. */
    boolean mayEnd(AgentMapper.Row row, Viewer viewer) {
        String me = viewer.id().value();
        boolean runs = row.endedAt() == null && !row.validTo().isBefore(LocalDate.now(clock));
        return viewer.mayAct()
                && runs
                && (me.equals(row.principal())
                        || me.equals(row.agent())
                        || rights.looksAfter(new PersonId(row.principal()), viewer));
    }

    /** @throws NotAllowed neither for oneself nor as 组织科 in its scope */
    void requireFor(PersonId principal, Viewer viewer) {
        boolean own = principal.equals(viewer.id()) && viewer.mayAct();
        if (!own && !rights.looksAfter(principal, viewer)) {
            throw new NotAllowed("agent-not-yours");
        }
    }
}
