package cn.tonggui.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them: 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122. */
final class ImportDay {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

    private ImportDay() {}

    static Optional<LocalDate> of(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        boolean marked = day.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(marked ? day.group(2) : day.group(4)),
                    Integer.parseInt(marked ? day.group(3) : day.group(5))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
