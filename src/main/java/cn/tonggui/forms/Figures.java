package cn.tonggui.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers that stand in a form now, typed or from the case, and what is computed from them. */
final class Figures implements Computation.Numbers {

    private final FormDefinition form;
    private final Answers answers;

    Figures(FormDefinition form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** What a computed field comes to, with the places it keeps; null when something is missing. */
    static @Nullable BigDecimal rounded(Field field, FormDefinition form, Answers answers) {
        Field.Compute compute = Objects.requireNonNull(field.compute());
        BigDecimal exact = new Figures(form, answers).of(field.name());
        return exact == null ? null : exact.setScale(compute.scale(), RoundingMode.HALF_UP);
    }

    @Override
    public @Nullable BigDecimal of(String name) {
        Field field = form.find(name).orElseThrow();
        if (!answers.visible(field)) {
            return null;
        }
        if (field.compute() != null) {
            return Computation.parse(field.compute().expression()).of(this);
        }
        if (!answers.fromCase(field)) {
            return answers.reading(field) instanceof Reading.Value value ? number(value.stored()) : null;
        }
        return number(answers.current(field));
    }

    @Override
    public List<BigDecimal> of(String table, @Nullable String column) {
        Field field = form.find(table).orElseThrow();
        if (!answers.visible(field)) {
            return List.of();
        }
        Table rows = answers.table(field);
        if (column == null) {
            return rows.rows().stream().map(row -> BigDecimal.ONE).toList();
        }
        return rows.rows().stream()
                .map(row -> new Figures(rows.form(), row).of(column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        List<String> texts = Texts.of(value);
        return texts.size() == 1 ? number(texts.get(0)) : null;
    }

    static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // the case holds a word where this form has a number
        }
    }
}
