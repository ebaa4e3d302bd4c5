package cn.tonggui.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored value as texts: none, one, or as many as the list has; a row of a table is the list of its cells. */
final class Texts {

    private Texts() {}

    static List<String> of(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> of(one).stream()).toList();
        }
        if (value instanceof Map<?, ?> row) {
            return of(row.values());
        }
        String text =
                value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
