package cn.tonggui.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers and dates that stand in a matter, whatever form brought them. */
record Standing(Map<String, Object> values, Map<String, String> settings, LocalDate today)
        implements Computation.Numbers {

    private static final int DAY = "2026-12-01".length();

    @Override
    public @Nullable BigDecimal of(String field) {
        List<String> texts = Texts.of(values.get(field));
        return texts.size() == 1 ? Figures.number(texts.get(0)) : null;
    }

    /** A filled cell that is no number counts as one. */
    @Override
    public List<BigDecimal> of(String table, @Nullable String column) {
        if (column == null) {
            return values.get(table) instanceof Collection<?> many
                    ? Collections.nCopies(many.size(), BigDecimal.ONE)
                    : List.of();
        }
        return Table.rows(values.get(table)).stream()
                .map(row -> Texts.of(row.get(column)))
                .filter(texts -> !texts.isEmpty())
                .map(texts -> texts.size() == 1 ? Figures.number(texts.get(0)) : null)
                .map(number -> number == null ? BigDecimal.ONE : number)
                .toList();
    }

    @Override
    public List<String> words(Computation.Total total) {
        Object value = values.get(total.table());
        if (total.column() == null) {
            return Texts.of(value);
        }
        return Table.rows(value).stream()
                .flatMap(row -> Texts.of(row.get(total.column())).stream())
                .toList();
    }

    @Override
    public BigDecimal none() {
        return BigDecimal.ZERO;
    }

    @Override
    public @Nullable BigDecimal of(Computation.Span span) {
        LocalDate from = day(span.from());
        LocalDate to = day(span.to());
        if (from == null || to == null) {
            return null;
        }
        return BigDecimal.valueOf(span.unit().equals("days") ? ChronoUnit.DAYS.between(from, to) : months(from, to));
    }

    private @Nullable LocalDate day(String name) {
        if (name.equals(Limits.TODAY)) {
            return today;
        }
        List<String> texts = Texts.of(values.get(name));
        return texts.size() == 1 && texts.get(0).length() >= DAY
                ? LocalDate.parse(texts.get(0).substring(0, DAY))
                : null;
    }

    /** A month is full on the same day of the next, or on its last where it has no such day: 31 August to 28 February is six. */
    private static long months(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -months(to, from);
        }
        long full = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(full + 1).isAfter(to) ? full : full + 1;
    }

    /** A percentage counts as its number, 80% as 80. @throws IllegalStateException for a parameter that is no number */
    @Override
    public BigDecimal setting(String name) {
        String setting = settings.getOrDefault(name, "");
        BigDecimal number = Figures.number(setting.replaceFirst("%$", ""));
        if (number == null) {
            throw new IllegalStateException("parameter " + name + " is '" + setting + "', expected a number");
        }
        return number;
    }
}
