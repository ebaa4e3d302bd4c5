package cn.tonggui.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of a process may hold the same entry in a field; {@code limits} of a ledger.
 *
 * @param rule code that the refusal carries
 * @param steps user tasks, and {@code start}, at which it is asked
 * @param field a person, an organisation, a choice, a list of them, or a column of a table, {@code members.person}
 * @param atMost a number or the name of a parameter; the case itself counts
 * @param of {@code open}, {@code closed} or {@code all}; those that were stopped never count
 * @param within {@code unit} for cases of the same organisation alone; null for all
 * @param since {@code year}, {@code quarter}, {@code month}, {@code 90d} or {@code 12mo}; null for whenever they were opened
 * @param words what the refusal says, {@code {help.pairs}} for a parameter
 */
record Limit(
        String rule,
        List<String> steps,
        String field,
        String atMost,
        String of,
        @Nullable String within,
        @Nullable String since,
        String words) {

    static final Set<String> SPANS = Set.of("year", "quarter", "month");
    private static final int QUARTER = 3;

    Limit {
        steps = steps == null ? List.of() : List.copyOf(steps);
        of = of == null ? "open" : of;
    }

    /** What the case holds in the field, each once and in order. */
    Set<String> entries(Map<String, Object> values) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return sorted(Duties.ids(values.get(field)));
        }
        Object rows = values.get(field.substring(0, dot));
        String column = field.substring(dot + 1);
        return rows instanceof Collection<?> many
                ? sorted(many.stream()
                        .flatMap(
                                row -> row instanceof Map<?, ?> cells ? Duties.ids(cells.get(column)) : Stream.empty()))
                : Set.of();
    }

    private static Set<String> sorted(Stream<String> entries) {
        TreeSet<String> all = new TreeSet<>();
        entries.map(entry -> ColumnText.fit(entry, LimitMapper.LONGEST)).forEach(all::add);
        return all;
    }

    /** Whether the step is asked for the field, or for the table it is a column of. */
    String asked() {
        return field.replaceFirst("[.].*", "");
    }

    int most(Map<String, String> settings) {
        return Integer.parseInt(Objects.requireNonNullElse(settings.get(atMost), atMost));
    }

    List<CaseState> states() {
        return switch (of) {
            case "closed" -> List.of(CaseState.CLOSED);
            case "all" -> List.of(CaseState.OPEN, CaseState.CLOSED);
            default -> List.of(CaseState.OPEN);
        };
    }

    /** The first day on which a case that counts was opened; null for any. */
    @Nullable
    LocalDate from(LocalDate today) {
        if (since == null) {
            return null;
        }
        return switch (since) {
            case "year" -> today.withDayOfYear(1);
            case "quarter" -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
            case "month" -> today.withDayOfMonth(1);
            default -> before(today, Due.parse(since).orElseThrow());
        };
    }

    private static LocalDate before(LocalDate today, Due span) {
        return span.unit().equals("mo") ? today.minusMonths(span.shift()) : today.minusDays(span.shift());
    }
}
