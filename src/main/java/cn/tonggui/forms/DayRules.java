package cn.tonggui.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@code x-notBefore} and {@code x-notAfter}: against today or against another field, typed or of the case. */
final class DayRules {

    private final FormDefinition form;
    private final Answers answers;
    private final LocalDate today;

    DayRules(FormDefinition form, Answers answers, LocalDate today) {
        this.form = form;
        this.answers = answers;
        this.today = today;
    }

    Optional<Reading.Unfit> check(Field field, Object value) {
        Limits limits = field.limits();
        return check(value, limits.notBefore(), "notBefore", -1)
                .or(() -> check(value, limits.notAfter(), "notAfter", 1));
    }

    private Optional<Reading.Unfit> check(Object value, @Nullable String bound, String key, int wrong) {
        if (bound == null) {
            return Optional.empty();
        }
        if (bound.equals(Limits.TODAY)) {
            return compare(value, today) == wrong ? Optional.of(new Reading.Unfit(key + ".today")) : Optional.empty();
        }
        Field other = form.find(bound).orElseThrow();
        return other(other)
                .filter(day -> compare(value, day) == wrong)
                .map(day -> new Reading.Unfit(key + ".field", Map.of("other", other.title())));
    }

    private Optional<Object> other(Field field) {
        if (!answers.visible(field)) {
            return Optional.empty();
        }
        if (answers.fromCase(field)) {
            return Texts.of(answers.current(field)).stream().findFirst().flatMap(DayRules::day);
        }
        return answers.reading(field) instanceof Reading.Value value ? Optional.of(value.value()) : Optional.empty();
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(text.indexOf('T') < 0 ? LocalDate.parse(text) : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** To the minute where both sides have a time, else by the day. */
    private static int compare(Object left, Object right) {
        if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return Integer.signum(a.compareTo(b));
        }
        return Integer.signum(date(left).compareTo(date(right)));
    }

    private static LocalDate date(Object day) {
        return day instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) day;
    }
}
