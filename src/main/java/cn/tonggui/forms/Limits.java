package cn.tonggui.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How little or how much a field takes; all inclusive, null where nothing is said.
 *
 * @param minLength in characters as people count them (code points)
 * @param minimum smallest number
 * @param maximum largest number
 * @param multipleOf step of a number, {@code 0.01} for money
 * @param notBefore earliest day: {@code today} or the name of another date field ({@code x-notBefore})
 * @param notAfter latest day, likewise ({@code x-notAfter})
 * @param minItems fewest choices or files
 * @param maxItems most choices or files
 */
public record Limits(
        @Nullable Integer minLength,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal multipleOf,
        @Nullable String notBefore,
        @Nullable String notAfter,
        @Nullable Integer minItems,
        @Nullable Integer maxItems) {

    /** What {@link #notBefore} and {@link #notAfter} call the day on which the form is sent. */
    public static final String TODAY = "today";
}
