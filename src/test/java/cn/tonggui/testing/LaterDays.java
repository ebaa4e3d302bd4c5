package cn.tonggui.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a walk tells, with every day in it so many days later. */
final class LaterDays {

    private LaterDays() {}

    @SuppressWarnings("unchecked")
    static <T> T of(T told, long days) {
        if (told instanceof Map<?, ?> map) {
            Map<Object, Object> moved = new LinkedHashMap<>();
            map.forEach((name, value) -> moved.put(name, of(value, days)));
            return (T) moved;
        }
        if (told instanceof List<?> list) {
            return (T) list.stream().map(each -> of(each, days)).toList();
        }
        return told instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? (T) LocalDate.parse(text).plusDays(days).toString()
                : told;
    }
}
