package cn.tonggui.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a matter must come to, {@code count(pupils) <= mentor.pupils}: two sides in the arithmetic of {@code
 * x-compute}, with {@code <= >= < >} or {@code =} between them. Beside what a computed field may read, a side names parameters,
 * counts lists, {@code distinct(members.person)}, {@code count(members.group, first)}, and takes {@code days(from, to)} and
 * {@code months(from, to)} of dates, {@code today} among them.
 */
public final class Requirement {

    private static final Pattern SIDES = Pattern.compile("([^<>=]+)(<=|>=|<|>|=)([^<>=]+)");
    private static final Map<String, Predicate<Integer>> SIGNS = Map.of(
            "<=", sign -> sign <= 0,
            ">=", sign -> sign >= 0,
            "<", sign -> sign < 0,
            ">", sign -> sign > 0,
            "=", sign -> sign == 0);

    private final Computation left;
    private final Computation right;
    private final Predicate<Integer> sign;

    private Requirement(Computation left, Predicate<Integer> sign, Computation right) {
        this.left = left;
        this.sign = sign;
        this.right = right;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static Requirement parse(String text) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException("is not two sides with one of <= >= < > = between them: " + text);
        }
        return new Requirement(
                Computation.read(sides.group(1).strip()),
                SIGNS.get(sides.group(2)),
                Computation.read(sides.group(3).strip()));
    }

    /**
     * What both sides came to.
     *
     * @param left null, as {@code right}, where a number or a date is missing or a divisor is zero: then nothing is met
     */
    public record Found(@Nullable BigDecimal left, @Nullable BigDecimal right, boolean holds) {

        /** Whether there was nothing to compare. */
        public boolean open() {
            return left == null || right == null;
        }
    }

    /**
     * @param values of the matter, as a {@link Submission} has them
     * @param settings by name, those of {@link #settings()} at least
     */
    public Found of(Map<String, Object> values, Map<String, String> settings, LocalDate today) {
        Standing standing = new Standing(values, settings, today);
        BigDecimal one = left.of(standing);
        BigDecimal other = right.of(standing);
        return new Found(one, other, one != null && other != null && sign.test(one.compareTo(other)));
    }

    /** Names of the parameters that it reads. */
    public List<String> settings() {
        return sides().flatMap(side -> side.settings().stream()).distinct().toList();
    }

    /** What of it no form has, or not so that it could be reckoned with; empty when nothing is wrong. */
    public List<String> faults(Collection<FormDefinition> forms) {
        List<String> faults = new ArrayList<>();
        sides().forEach(side -> {
            side.fields().stream()
                    .filter(name -> none(forms, name, Field::number))
                    .forEach(name -> faults.add(name + " is no number of a form"));
            side.totals().stream()
                    .filter(total -> none(forms, total.table(), field -> adds(total, field)))
                    .forEach(total -> faults.add(total.function() + " is of what is no list, or no column for it: "
                            + total.table() + (total.column() == null ? "" : "." + total.column())
                            + (total.word() == null ? "" : ", " + total.word())));
            side.spans().stream()
                    .flatMap(span -> Stream.of(span.from(), span.to()))
                    .filter(name -> !name.equals(Limits.TODAY) && none(forms, name, Requirement::day))
                    .forEach(name -> faults.add(name + " is no date of a form"));
        });
        return faults;
    }

    private Stream<Computation> sides() {
        return Stream.of(left, right);
    }

    private static boolean none(Collection<FormDefinition> forms, String name, Predicate<Field> fits) {
        List<Field> found =
                forms.stream().flatMap(form -> form.find(name).stream()).toList();
        return found.stream().anyMatch(Field::sealed) || found.stream().noneMatch(fits);
    }

    private static boolean adds(Computation.Total total, Field field) {
        boolean counts = total.function().equals("count") || total.function().equals("distinct");
        if (total.word() != null && !counts) {
            return false;
        }
        if (total.column() == null) {
            return counts && (field.multiple() ? has(field, total) : field.table() && !total.ofWords());
        }
        return field.columns().stream()
                .filter(column -> column.name().equals(total.column()))
                .anyMatch(column -> (counts || column.number()) && has(column, total));
    }

    private static boolean has(Field field, Computation.Total total) {
        return total.word() == null || field.choices().isEmpty() || field.offers(total.word());
    }

    private static boolean day(Field field) {
        return field.widget() == Widget.DATE || field.widget() == Widget.DATE_TIME;
    }
}
