package cn.tonggui.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What became of the texts typed into one field. */
sealed interface Reading {

    /** Nothing was typed, or nothing but spaces. */
    record Empty() implements Reading {}

    /** @param value String, Long, BigDecimal, LocalDate, LocalDateTime or List of String */
    record Value(Object value) implements Reading {

        /** As a submission carries it. */
        Object stored() {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof Long || value instanceof List<?> ? value : value.toString();
        }
    }

    /** @param key of the message that says why @param facts besides the title */
    record Unfit(String key, Map<String, String> facts) implements Reading {

        Unfit(String key) {
            this(key, Map.of());
        }
    }
}
