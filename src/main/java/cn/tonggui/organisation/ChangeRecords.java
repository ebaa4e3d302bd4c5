package cn.tonggui.organisation;

import cn.tonggui.kernel.Denied;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Examination.Accepted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was entered and decided, and says so. */
@Component
class ChangeRecords {

    private static final int AT_ONCE = 200;
    private static final int LONGEST_HISTORY = 300;

    private final ChangeMapper mapper;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ChangeRecords(ChangeMapper mapper, ApplicationEventPublisher facts, Clock clock) {
        this.mapper = mapper;
        this.facts = facts;
        this.clock = clock;
    }

    /** Writers come one after the other from here to the end of the transaction. */
    void guard() {
        mapper.guard();
    }

    /** @throws NotFound when the viewer has no account any more */
    Clerk clerk(Viewer viewer) {
        ChangeMapper.Standing standing =
                mapper.standing(viewer.id().value(), Offices.ORGANISATION_DEPT, LocalDate.now(clock));
        if (standing == null) {
            throw new NotFound("account", viewer.id());
        }
        return new Clerk(viewer, standing.kind(), standing.department() < Clerk.ENOUGH);
    }

    List<ChangeRow> waiting() {
        return mapper.waiting();
    }

    /** Latest first, no more than 300. */
    List<ChangeRow> about(String subject) {
        return mapper.about(subject, LONGEST_HISTORY);
    }

    ChangeRow require(String id) {
        ChangeRow row = mapper.find(id);
        if (row == null) {
            throw new NotFound("change", id);
        }
        return row;
    }

    List<ChangeRow> keep(List<Accepted> accepted, Clerk clerk) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<ChangeRow> rows =
                accepted.stream().map(one -> row(one, clerk, now)).toList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            mapper.add(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
        rows.forEach(row -> facts.publishEvent(OrganisationChanged.of(row, now)));
        return rows;
    }

    private static ChangeRow row(Accepted one, Clerk clerk, LocalDateTime now) {
        return new ChangeRow(
                PublicId.next(),
                one.entry().kind(),
                one.subject(),
                one.unit(),
                EntryValues.write(one.entry().values()),
                one.entry().on(),
                one.entry().docNo(),
                one.words(),
                one.waits() ? Change.State.WAITING : Change.State.DONE,
                clerk.viewer().id().value(),
                clerk.viewer().name(),
                clerk.kind(),
                now,
                null,
                null,
                null,
                "");
    }

    /** To be thrown: one may not decide on what one entered, or what concerns oneself. */
    RuleBroken denied(String code, ChangeRow row, Clerk clerk) {
        facts.publishEvent(
                new Denied(clerk.viewer().id(), "decide", code, Map.of("change", row.id()), LocalDateTime.now(clock)));
        return new RuleBroken(code, row.enteredName());
    }

    /** @throws Stale somebody decided first; facts are the name and the time */
    ChangeRow decide(ChangeRow row, Change.State to, String reason, Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        int hit = mapper.decide(row.id(), to, viewer.id().value(), viewer.name(), now, reason);
        ChangeRow decided = require(row.id());
        if (hit != 1) {
            throw new Stale(
                    "change-decided",
                    Objects.requireNonNullElse(decided.decidedName(), ""),
                    Objects.requireNonNullElse(decided.decidedAt(), now));
        }
        facts.publishEvent(OrganisationChanged.of(decided, now));
        return decided;
    }
}
