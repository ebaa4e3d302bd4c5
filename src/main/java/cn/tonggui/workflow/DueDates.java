package cn.tonggui.workflow;

import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When a step is due, from its ledger: {@code 3wd}, three working days from today, or the date in a field of the case. */
@Component
class DueDates {

    static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})wd");

    private final WorkingDays days;
    private final Clock clock;

    DueDates(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    LocalDateTime of(Ledger.Step step, Map<String, Object> values) {
        Matcher count = WORKING_DAYS.matcher(step.due());
        if (count.matches()) {
            return days.due(LocalDate.now(clock), Integer.parseInt(count.group(1)));
        }
        Object day = values.get(step.due());
        if (day == null) {
            throw new IllegalStateException("step is due on field " + step.due() + ", which the case does not have");
        }
        return days.endOf(LocalDate.parse(day.toString()));
    }
}
