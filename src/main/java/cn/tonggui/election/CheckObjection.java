package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 2.1.8: an objection to an election is taken in within five days after it, so its result is not approved before they are over.
 * What is approved takes effect at once, and nothing could be annulled any more.
 */
@Component
class CheckObjection implements JavaDelegate {

    /** Calendar days after the day of the meeting. */
    static final int DAYS = 5;

    private final Casework casework;
    private final Elections elections;
    private final Clock clock;

    CheckObjection(Casework casework, Elections elections, Clock clock) {
        this.casework = casework;
        this.elections = elections;
        this.clock = clock;
    }

    /**
     * @throws RuleBroken {@code election-objection-open} approved before the last day is over; {@code election-objection}
     *     nobody, nothing or no day is named; {@code election-objection-day} it came before the meeting, later than the last
     *     day, or is yet to come
     */
    @Override
    public void execute(DelegateExecution step) {
        LocalDate meeting = Objects.requireNonNull(
                elections.require(casework.caseOf(step).caseId()).meetingDay());
        LocalDate last = meeting.plusDays(DAYS);
        if ("approve".equals(step.getVariable("outcome"))) {
            if (!LocalDate.now(clock).isAfter(last)) {
                throw new RuleBroken("election-objection-open", last.toString());
            }
        } else if ("objection".equals(step.getVariable("refusal"))) {
            requireTakenIn(new Given(casework.values(step)), meeting, last);
        }
    }

    private void requireTakenIn(Given given, LocalDate meeting, LocalDate last) {
        String day = given.text("objectedOn");
        if (day.isEmpty()
                || given.text("resultObjector").isBlank()
                || given.text("resultDispute").isBlank()) {
            throw new RuleBroken("election-objection");
        }
        LocalDate on = LocalDate.parse(day);
        if (on.isBefore(meeting) || on.isAfter(last) || on.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("election-objection-day", meeting.toString(), last.toString());
        }
    }
}
