package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the person on whom two duties that must lie apart would fall. */
@Component
class Duties {

    static final String INITIATOR = "initiator";

    private static final String PEOPLE = "people";
    private static final String UNIT = "unit";

    private final Organisation organisation;

    Duties(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Of which case: what it holds, who began it, and whose it is. */
    record Of(Map<String, Object> values, String initiator, String unit) {}

    /**
     * The first person who stands in two of the duty's fields. A field names a person, several, those in a column of a table
     * ({@code authors.person}), with {@code initiator} the one who began the case, or everybody who is of an organisation today, or
     * something there: {@code people@team}, {@code probationary@unit}.
     */
    Optional<String> clash(Ledger.Apart duty, Of matter) {
        Set<String> before = new HashSet<>();
        for (String field : duty.fields()) {
            List<String> people = people(field, matter);
            Optional<String> both = people.stream().filter(before::contains).findFirst();
            if (both.isPresent()) {
                return both;
            }
            before.addAll(people);
        }
        return Optional.empty();
    }

    /** Ids of those who have the duty of that field, none while it is empty. */
    List<String> people(String field, Of matter) {
        if (field.equals(INITIATOR)) {
            return List.of(matter.initiator());
        }
        if (field.contains("@")) {
            return at(field.substring(0, field.indexOf('@')), field.substring(field.indexOf('@') + 1), matter);
        }
        Map<String, Object> values = matter.values();
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

    private List<String> at(String office, String place, Of matter) {
        String code = place.equals(UNIT)
                ? matter.unit()
                : Objects.toString(matter.values().get(place), "");
        return organisation.units().stream()
                .map(Unit::code)
                .filter(unit -> unit.value().equals(code))
                .findFirst()
                .map(unit -> office.equals(PEOPLE)
                        ? organisation.belonging(unit)
                        : organisation.holders(Token.at(office, unit)))
                .orElse(List.of())
                .stream()
                .map(person -> person.id().value())
                .toList();
    }

    /** The people that a field holds, one or several. */
    static Stream<String> ids(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Object::toString);
        }
        return value == null || value.toString().isEmpty() ? Stream.empty() : Stream.of(value.toString());
    }
}
