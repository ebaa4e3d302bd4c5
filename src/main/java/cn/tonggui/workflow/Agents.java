package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of standing authority (代理): who acts for whom, from which day to which, in which mechanisms. Entered by the principal,
 * or for him by 组织科 with a reason. Whether an act is allowed is asked when it is done.
 */
@Component
public class Agents {

    private final AgentRegister periods;
    private final AgentCheck check;
    private final AgentWords words;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Agents(AgentRegister periods, AgentCheck check, AgentWords words, ApplicationEventPublisher facts, Clock clock) {
        this.periods = periods;
        this.check = check;
        this.words = words;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param processes keys, empty for all @param reason needed from whoever enters it for somebody else */
    public record Wanted(
            PersonId principal, PersonId agent, LocalDate from, LocalDate to, List<String> processes, String reason) {

        public Wanted {
            processes = List.copyOf(processes);
        }
    }

    public enum State {
        AHEAD,
        RUNNING,
        OVER
    }

    /**
     * @param scope titles of the mechanisms, empty for all
     * @param to the last day that counts
     * @param enteredName who entered it, empty when the principal did
     * @param mayEnd whether this viewer may end it now
     */
    public record Period(
            String id,
            String principal,
            String agent,
            LocalDate from,
            LocalDate to,
            List<String> scope,
            String reason,
            String enteredName,
            State state,
            boolean own,
            boolean mayEnd) {}

    /** What an agent did for the viewer. */
    public record Done(
            String caseId,
            String number,
            String title,
            String stepName,
            String action,
            String actorName,
            LocalDateTime actedAt) {}

    /** Mechanisms a period can be narrowed to: title by key. */
    public Map<String, String> processes() {
        return words.processes();
    }

    /** The viewer's own periods on either side, latest first. */
    @Transactional(readOnly = true)
    public List<Period> of(Viewer viewer) {
        return words.about(viewer.id(), viewer);
    }

    /** Those of somebody whom 组织科 looks after. @throws cn.tonggui.kernel.NotAllowed not in the viewer's scope */
    @Transactional(readOnly = true)
    public List<Period> of(PersonId person, Viewer viewer) {
        check.requireFor(person, viewer);
        return words.about(person, viewer);
    }

    @Transactional(readOnly = true)
    public List<Done> doneFor(Viewer viewer) {
        return words.doneFor(viewer);
    }

    /**
     * Begins a period.
     *
     * @throws cn.tonggui.kernel.NotAllowed neither for oneself nor as 组织科 in its scope
     * @throws cn.tonggui.kernel.RuleBroken {@code agent-…}: oneself, absent, days, circle, or another agent for the same
     */
    @Transactional
    public void set(Wanted wanted, Viewer viewer) {
        check.requireFor(wanted.principal(), viewer);
        periods.hold();
        check.require(wanted, !wanted.principal().equals(viewer.id()));
        LocalDateTime now = LocalDateTime.now(clock);
        AgentMapper.Row row = new AgentMapper.Row(
                PublicId.next(),
                wanted.principal().value(),
                wanted.agent().value(),
                wanted.from(),
                wanted.to(),
                String.join(",", wanted.processes()),
                wanted.reason(),
                viewer.id().value(),
                viewer.name(),
                now,
                null,
                "");
        periods.begin(row);
        facts.publishEvent(AgencyChanged.begun(row, viewer.actor(), now));
    }

    /** Ends it at once. The principal, the agent and 组织科 may. @throws NotFound also when it is not theirs or over */
    @Transactional
    public void end(String id, Viewer viewer) {
        AgentMapper.Row row = periods.find(id);
        if (row == null || !check.mayEnd(row, viewer)) {
            throw new NotFound("agent");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        periods.end(row, now, viewer.name());
        facts.publishEvent(AgencyChanged.ended(row, viewer.actor(), now));
    }
}
