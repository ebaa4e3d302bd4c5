package cn.tonggui.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the person on whom two duties that must lie apart would fall. */
final class Duties {

    static final String INITIATOR = "initiator";

    private Duties() {}

    /**
     * The first person who stands in two of the duty's fields. A field names a person, several, those in a column of a table
     * ({@code authors.person}), or with {@code initiator} the one who began the case.
     */
    static Optional<String> clash(Ledger.Apart duty, Map<String, Object> values, String initiator) {
        Set<String> before = new HashSet<>();
        for (String field : duty.fields()) {
            List<String> people = people(field, values, initiator);
            Optional<String> both = people.stream().filter(before::contains).findFirst();
            if (both.isPresent()) {
                return both;
            }
            before.addAll(people);
        }
        return Optional.empty();
    }

    /** Ids of those who have the duty of that field, none while it is empty. */
    static List<String> people(String field, Map<String, Object> values, String initiator) {
        if (field.equals(INITIATOR)) {
            return List.of(initiator);
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            return ids(values.get(field)).toList();
        }
        String column = field.substring(dot + 1);
        return values.get(field.substring(0, dot)) instanceof Collection<?> rows
                ? rows.stream()
                        .flatMap(row -> row instanceof Map<?, ?> cells ? ids(cells.get(column)) : Stream.empty())
                        .toList()
                : List.of();
    }

    /** The people that a field holds, one or several. */
    static Stream<String> ids(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Object::toString);
        }
        return value == null || value.toString().isEmpty() ? Stream.empty() : Stream.of(value.toString());
    }
}
