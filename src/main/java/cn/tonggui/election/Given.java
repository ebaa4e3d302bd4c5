package cn.tonggui.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values of a form or of a case as the rules read them. */
record Given(Map<String, Object> values) {

    /** @throws IllegalArgumentException no whole number stands there */
    int number(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is empty, expected a number"));
    }

    int numberOr(String name, int otherwise) {
        return find(name).orElse(otherwise);
    }

    Optional<Integer> find(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    String text(String name) {
        return Objects.toString(values.get(name), "");
    }

    Optional<LocalDate> day(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    boolean yes(String name) {
        return text(name).equals("yes");
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
