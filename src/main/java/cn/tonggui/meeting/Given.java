package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values of a form or of a case as a meeting reads them. */
record Given(Map<String, Object> values) {

    String text(String name) {
        return Objects.toString(values.get(name), "").strip();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean yes(String name) {
        return text(name).equals("yes");
    }

    int numberOr(String name, int otherwise) {
        return number(name).orElse(otherwise);
    }

    /** Empty where none is written. */
    Optional<Integer> number(String name) {
        return has(name) ? Optional.of(Integer.valueOf(text(name))) : Optional.empty();
    }

    Optional<LocalDate> day(String name) {
        return has(name) ? Optional.of(LocalDate.parse(text(name))) : Optional.empty();
    }

    List<String> people(String name) {
        return values.get(name) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    List<Given> rows(String name) {
        return values.get(name) instanceof List<?> rows
                ? rows.stream().map(row -> new Given((Map<String, Object>) row)).toList()
                : List.of();
    }
}
