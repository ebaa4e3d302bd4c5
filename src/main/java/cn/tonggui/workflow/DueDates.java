package cn.tonggui.workflow;

import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * When a step is due, from its ledger: {@code 3wd}, three working days from today; as many as a parameter of the case says; or
 * the date in a field of the case.
 */
@Component
class DueDates {

    static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})wd");

    private final WorkingDays days;
    private final CaseParameters parameters;
    private final Clock clock;

    DueDates(WorkingDays days, CaseParameters parameters, Clock clock) {
        this.days = days;
        this.parameters = parameters;
        this.clock = clock;
    }

    LocalDateTime of(Ledger ledger, String step, CaseTurn turn) {
        String due = ledger.step(step).due();
        Matcher count = WORKING_DAYS.matcher(due);
        if (count.matches()) {
            return days.due(LocalDate.now(clock), Integer.parseInt(count.group(1)));
        }
        if (ledger.parameters().contains(due)) {
            String setting = parameters.of(turn.file(), ledger).get(due);
            return days.due(LocalDate.now(clock), Integer.parseInt(setting));
        }
        Object day = turn.values().get(due);
        if (day == null) {
            throw new IllegalStateException("step is due on field " + due + ", which the case does not have");
        }
        return days.endOf(LocalDate.parse(day.toString()));
    }
}
