package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of the hand-over (交接) of somebody who leaves: what he has in hand. Each item is then handed over by itself through
 * {@link Tasks#perform}, with {@link TaskAction.HandOver}.
 */
@Component
public class HandOvers {

    private final HoldingMapper holdings;
    private final HandOverRights rights;
    private final Organisation organisation;
    private final ProcessLibrary library;
    private final AgentWords agents;

    HandOvers(
            HoldingMapper holdings,
            HandOverRights rights,
            Organisation organisation,
            ProcessLibrary library,
            AgentWords agents) {
        this.holdings = holdings;
        this.rights = rights;
        this.organisation = organisation;
        this.library = library;
        this.agents = agents;
    }

    /** What kind of holding it is. */
    public enum Kind {
        /** Assigned by name. */
        HELD,
        /** Offered to an office only he holds. */
        OFFICE,
        /** Delegated by him to somebody. */
        LENT,
        /** Delegated to him: goes back to the delegator. */
        BORROWED,
        /** A personal act (SD20): his own to do, or to be ended. */
        PERSONAL,
        /** Somebody signs beside it: when that is done. */
        ASIDE
    }

    /** @param title empty when the viewer may not read the case @param office in words, empty unless it is one */
    public record Item(
            String task,
            int revision,
            String caseId,
            String number,
            String title,
            String processTitle,
            String stepName,
            LocalDateTime dueAt,
            Kind kind,
            String office) {

        public boolean movable() {
            return kind != Kind.PERSONAL && kind != Kind.ASIDE;
        }
    }

    /** @param periods of agency on either side that are not over */
    public record Preview(Person leaver, List<Item> items, List<Agents.Period> periods) {}

    /** Whether the viewer hands over anybody's work. */
    public boolean mayOpen(Viewer viewer) {
        return rights.anywhere(viewer);
    }

    /** @throws NotAllowed not 组织科 in the scope of the person */
    @Transactional(readOnly = true)
    public Preview preview(PersonId leaver, Viewer viewer) {
        rights.require(leaver, viewer);
        Person person = organisation.require(leaver);
        List<String> sole = organisation.viewers(List.of(leaver)).stream()
                .flatMap(holder -> holder.soleTokens().stream())
                .map(Token::toString)
                .toList();
        List<String> tokens = Stream.concat(sole.stream(), Stream.of("-")).toList();
        return new Preview(
                person,
                holdings.of(leaver.value(), tokens, viewer.readerKeys()).stream()
                        .map(this::item)
                        .toList(),
                agents.about(leaver, viewer).stream()
                        .filter(period -> period.state() != Agents.State.OVER)
                        .toList());
    }

    private Item item(HoldingMapper.Row row) {
        Ledger ledger = library.version(row.definitionId()).ledger();
        boolean offered = !row.token().isEmpty();
        return new Item(
                row.id(),
                row.revision(),
                row.caseId(),
                row.number(),
                row.title(),
                ledger.title(),
                row.stepName(),
                row.dueAt(),
                kind(row, ledger.step(row.step()).personal()),
                offered ? organisation.words(Token.parse(row.token())) : "");
    }

    private static Kind kind(HoldingMapper.Row row, boolean personal) {
        if (personal) {
            return Kind.PERSONAL;
        }
        if (row.aside()) {
            return Kind.ASIDE;
        }
        if (row.lent()) {
            return Kind.LENT;
        }
        if (row.borrowed()) {
            return Kind.BORROWED;
        }
        return row.token().isEmpty() ? Kind.HELD : Kind.OFFICE;
    }
}
