package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 季末提醒: some days before each end of a quarter within the period; behind the last one the result may be filled in. */
@Component
class ScheduleFusion implements Routing {

    private static final int MORNING = 8;

    private final Casework casework;
    private final Clock clock;

    ScheduleFusion(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("waiting", "remindAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        Period period = Period.of(new Given(casework.values(step)).text("period"));
        int ahead = Integer.parseInt(casework.parameters(step).get("fusion.remindDays"));
        Optional<LocalDate> next = next(period, ahead, LocalDate.now(clock));
        step.setVariable("waiting", next.isPresent() ? "more" : "none");
        next.ifPresent(day -> step.setVariable(
                "remindAt",
                Date.from(day.atTime(MORNING, 0).atZone(clock.getZone()).toInstant())));
    }

    /** The next day on which people are reminded, later than today; none behind the last one. */
    static Optional<LocalDate> next(Period period, int ahead, LocalDate today) {
        YearMonth last = YearMonth.from(period.until());
        return IntStream.rangeClosed(1, last.getMonthValue())
                .mapToObj(month -> last.withMonth(month))
                .filter(month -> month.equals(last) || month.getMonthValue() % 3 == 0)
                .map(YearMonth::atEndOfMonth)
                .filter(end -> !end.isBefore(period.from()))
                .map(end -> end.minusDays(ahead))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
