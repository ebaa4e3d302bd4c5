package cn.tonggui.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The facts of a refusal as a sentence says them. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Words() {}

    static Object of(Object fact) {
        if (fact instanceof LocalDateTime time) {
            return time.format(TIME);
        }
        if (fact instanceof LocalDate day) {
            return day.format(DAY);
        }
        return fact instanceof Number ? fact : fact.toString();
    }
}
