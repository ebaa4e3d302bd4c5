package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A meeting that too few came to is held again a week later at the earliest. */
@Component
class CheckMeetingDay implements JavaDelegate {

    private static final int DAYS = 7;

    private final Casework casework;
    private final Clock clock;

    CheckMeetingDay(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        LocalDate earliest = LocalDate.now(clock).plusDays(DAYS);
        new Given(casework.values(step))
                .day("meetingDay")
                .filter(day -> day.isBefore(earliest))
                .ifPresent(day -> {
                    throw new RuleBroken("election-postponed", DAYS, earliest.toString());
                });
    }
}
