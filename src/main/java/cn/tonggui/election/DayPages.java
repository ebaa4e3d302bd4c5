package cn.tonggui.election;

import cn.tonggui.election.Day.Now;
import cn.tonggui.election.Day.Phase;
import cn.tonggui.election.Day.Quorum;
import cn.tonggui.election.Day.Round;
import cn.tonggui.election.DayMapper.MeetingRow;
import cn.tonggui.election.DayMapper.RoundRow;
import cn.tonggui.election.tally.ElectionRules;
import cn.tonggui.election.tally.Ruling;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the day of an election, in a fixed number of statements. */
@Component
class DayPages {

    private static final String BY_COMMITTEE = "secretary";

    private final Onlookers onlookers;
    private final Organisation organisation;
    private final DayMapper rows;
    private final LockedRules rules;
    private final TallyWords words = new TallyWords();

    DayPages(Onlookers onlookers, Organisation organisation, DayMapper rows, LockedRules rules) {
        this.onlookers = onlookers;
        this.organisation = organisation;
        this.rows = rows;
        this.rules = rules;
    }

    /** @throws NotFound no election, or not open to the viewer */
    Day day(String caseId, Viewer viewer) {
        Onlookers.Seen seen = onlookers.require(caseId, viewer);
        CaseView item = seen.item();
        MeetingRow meeting = seen.meeting();
        List<RoundRow> rounds = rows.rounds(caseId);
        RoundRow last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        Set<String> open = item.current().stream().map(CaseView.Current::step).collect(Collectors.toSet());
        boolean begun = meeting.present() != null;
        boolean over = item.state() != CaseState.OPEN || begun && !Agenda.isHeld(open);
        boolean committee =
                Agenda.isOfCommittee(open, last != null && last.kind().equals(BY_COMMITTEE));
        return new Day(
                caseId,
                seen.reads(),
                item.number(),
                item.title(),
                organisation.require(new UnitCode(meeting.unit())).name(),
                meeting.type(),
                committee,
                Agenda.of(committee, open, over),
                item.current().stream().map(one -> now(one, seen.reads())).toList(),
                quorum(caseId, meeting, last),
                last == null ? null : round(last),
                (int) rounds.stream().filter(one -> one.confirmedAt() != null).count(),
                over ? Phase.OVER : Agenda.isHeld(open) ? Phase.ON : Phase.TO_COME);
    }

    private static Now now(CaseView.Current current, boolean reads) {
        return new Now(current.stepName(), current.holder(), reads && current.mayOpen() ? current.taskId() : null);
    }

    /** Of the round where it has figures of its own, since people leave before a second vote; otherwise of the meeting. */
    private @Nullable Quorum quorum(String caseId, MeetingRow meeting, @Nullable RoundRow round) {
        Integer due = round != null && round.due() != null ? round.due() : meeting.due();
        Integer present = round != null && round.present() != null ? round.present() : meeting.present();
        if (due == null || present == null) {
            return null;
        }
        ElectionRules snapshot = rules.count(caseId);
        Turnout turnout = new Turnout(due, present);
        Ruling ruling = turnout.quorum(snapshot.quorum());
        boolean members = round == null
                || round.office().equals("member")
                || meeting.type().equals("no-committee");
        int eligible = members ? Objects.requireNonNullElse(meeting.eligible(), due) : due;
        int exempted = members ? Objects.requireNonNullElse(meeting.exempted(), 0) : 0;
        int least = (due * 4 + 4) / 5;
        if (snapshot.quorum() == ElectionRules.Quorum.GT) {
            least = due * 4 / 5 + 1;
        }
        return new Quorum(
                eligible,
                Math.max(0, due + exempted - eligible),
                exempted,
                due,
                present,
                least,
                ruling.granted(),
                words.sentence(ruling.steps().get(0)));
    }

    /** What a round is about: a kind of vote for the committee, or the office. */
    static String about(RoundRow row) {
        return row.office().equals("member") ? row.kind() : row.office();
    }

    private static Round round(RoundRow row) {
        boolean confirmed = row.confirmedAt() != null;
        return new Round(
                row.no(),
                about(row),
                row.seats(),
                row.issued(),
                row.returned(),
                row.valid(),
                row.invalid(),
                confirmed,
                confirmed && row.outcome() != null ? row.outcome() : "");
    }
}
