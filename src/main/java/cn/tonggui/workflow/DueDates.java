package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** The end of the working day on which a step is due, from its ledger ({@link Due}). */
@Component
class DueDates {

    private static final int DAY = "2026-12-01".length();

    private final WorkingDays days;
    private final CaseParameters parameters;
    private final Clock clock;

    DueDates(WorkingDays days, CaseParameters parameters, Clock clock) {
        this.days = days;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code due-missing} naming the date field that has nothing in it */
    LocalDateTime of(ProcessFiles files, String step, CaseTurn turn) {
        Ledger ledger = files.ledger();
        String text = ledger.step(step).due();
        Due due = Due.parse(text)
                .orElseThrow(() -> new IllegalStateException("step " + step + " is due " + text + ", expected a time"));
        LocalDate today = LocalDate.now(clock);
        if (due.plain() && ledger.parameters().contains(due.base())) {
            String setting = parameters.of(turn.file(), ledger).get(due.base());
            return days.due(today, Integer.parseInt(setting));
        }
        return days.endOf(shifted(due.base().isEmpty() ? today : day(files, due.base(), turn), due));
    }

    private static LocalDate day(ProcessFiles files, String field, CaseTurn turn) {
        Object day = turn.values().get(field);
        if (day == null) {
            throw new RuleBroken("due-missing", files.fieldTitle(field)).at(field);
        }
        return LocalDate.parse(day.toString().substring(0, DAY));
    }

    private LocalDate shifted(LocalDate day, Due due) {
        return switch (due.unit()) {
            case "wd" -> days.shifted(day, due.shift());
            case "d" -> day.plusDays(due.shift());
            case "mo" -> day.plusMonths(due.shift());
            default -> day;
        };
    }
}
