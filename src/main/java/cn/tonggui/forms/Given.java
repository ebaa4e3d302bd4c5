package cn.tonggui.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values of a form or of a case as the rules read them: what has no value is empty text, no day, no rows. */
public record Given(Map<String, Object> values) {

    /** @throws IllegalArgumentException no whole number stands there */
    public int number(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is empty, expected a number"));
    }

    public int numberOr(String name, int otherwise) {
        return find(name).orElse(otherwise);
    }

    /** The whole number that stands there, empty where none does. */
    public Optional<Integer> find(String name) {
        return has(name) ? Optional.of(Integer.valueOf(text(name))) : Optional.empty();
    }

    public String text(String name) {
        return Objects.toString(values.get(name), "");
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public Optional<LocalDate> day(String name) {
        return has(name) ? Optional.of(LocalDate.parse(text(name))) : Optional.empty();
    }

    public boolean yes(String name) {
        return text(name).equals("yes");
    }

    public List<String> people(String name) {
        return values.get(name) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    public List<Given> rows(String name) {
        return values.get(name) instanceof List<?> rows
                ? rows.stream().map(row -> new Given((Map<String, Object>) row)).toList()
                : List.of();
    }

    /** The row of a table that has this number in its column {@code no}. */
    public Optional<Given> row(String table, int no) {
        return rows(table).stream().filter(row -> row.numberOr("no", 0) == no).findFirst();
    }
}
