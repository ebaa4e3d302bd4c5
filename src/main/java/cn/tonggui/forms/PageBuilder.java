package cn.tonggui.forms;

import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.FormPage.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws up the page model of one form, or of one row of a table, with what stands in its fields. */
final class PageBuilder {

    private static final int ID_LENGTH = 100;

    private final FormDefinition form;
    private final Answers answers;
    private final String prefix;
    private final List<FieldError> errors;
    private final Asked directory;
    private final Words words;
    private final Set<String> watched;

    /** @param prefix of the parameters' names, {@code authors.0.} for a row */
    PageBuilder(
            FormDefinition form,
            Answers answers,
            String prefix,
            List<FieldError> errors,
            Asked directory,
            Words words) {
        this.form = form;
        this.answers = answers;
        this.prefix = prefix;
        this.errors = errors;
        this.directory = directory;
        this.words = words;
        this.watched = watched(form);
    }

    private static Set<String> watched(FormDefinition form) {
        Set<String> watched = new HashSet<>();
        for (Field field : form.fields()) {
            watched.addAll(field.visibleWhen().keySet());
            watched.addAll(field.requiredWhen().keySet());
            if (field.compute() != null) {
                Computation computation = Computation.parse(field.compute().expression());
                watched.addAll(computation.fields());
                computation.totals().forEach(total -> watched.add(total.table()));
            }
            if (field.columns().stream().anyMatch(column -> column.compute() != null)) {
                watched.add(field.name());
            }
        }
        return watched;
    }

    FormPage build() {
        return new FormPage(form.key(), form.title(), inputs(), List.copyOf(errors));
    }

    private List<Input> inputs() {
        return form.fields().stream().map(this::input).toList();
    }

    private Input input(Field field) {
        List<String> chosen = field.bound() && !field.table() ? shown(field) : List.of();
        String value = chosen.isEmpty() || field.multiple() ? "" : chosen.get(0);
        List<Option> options = options(field, chosen);
        if (!field.bound()) {
            Forms.Shown shown = words.of(field, given(field), directory);
            value = shown.words();
            options = shown.files();
        }
        List<Row> rows = field.table() ? rows(field) : List.of();
        return new Input(
                field,
                prefix + field.name(),
                "f-" + (prefix + field.name()).replace('.', '-'),
                value,
                field.multiple() ? chosen : List.of(),
                options,
                error(field),
                answers.required(field),
                answers.visible(field),
                watched.contains(field.name()),
                rows,
                field.bound() && !rows.isEmpty() && rows.size() < most(field),
                beside(field));
    }

    private String beside(Field field) {
        return form.fields().stream()
                .filter(other -> field.name().equals(other.beside()))
                .map(other -> words.of(other, answers.current(other), directory))
                .filter(shown -> !shown.words().isEmpty())
                .map(words::beside)
                .collect(Collectors.joining(" "));
    }

    private @Nullable Object given(Field field) {
        if (field.compute() == null) {
            return answers.current(field);
        }
        BigDecimal number = Figures.rounded(field, form, answers);
        return number == null ? "" : number;
    }

    private List<Row> rows(Field field) {
        Table table = answers.table(field);
        field.columns().stream().filter(Field::picked).forEach(column -> learn(table, column));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < shownRows(field, table); row++) {
            String place = field.name() + "." + row + ".";
            PageBuilder cells = new PageBuilder(table.form(), table.row(row), place, errors, directory, words);
            rows.add(new Row(row + 1, cells.inputs()));
        }
        return rows;
    }

    /** Where rows may be added there is a blank one to type into, and what a table must have at least. */
    private static int shownRows(Field field, Table table) {
        if (!field.bound() || table.fixed() || field.columns().stream().noneMatch(Field::bound)) {
            return table.size();
        }
        Integer least = field.limits().minItems();
        int spare = table.isTyped() ? table.size() : table.size() + 1;
        return Math.max(table.size(), Math.min(Table.limit(field), Math.max(spare, least == null ? 1 : least)));
    }

    private int most(Field field) {
        return field.rows() == null
                        || field.rows().fixed()
                        || field.columns().stream().noneMatch(Field::bound)
                ? 0
                : Table.limit(field);
    }

    /** The names of a whole column in one question. */
    private void learn(Table table, Field column) {
        Set<String> chosen = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            Answers cells = table.row(row);
            List<String> stored = Texts.of(cells.current(column));
            chosen.addAll(nameable(column, column.bound() ? shown(cells, column) : stored, stored));
        }
        directory.learn(column, chosen);
    }

    private List<String> shown(Field field) {
        return shown(answers, field);
    }

    /** What stands in the control: as it was typed, or the case's value; never an envelope. */
    private static List<String> shown(Answers answers, Field field) {
        if (!answers.fromCase(field)) {
            List<String> texts = answers.typed().getOrDefault(field.name(), List.of());
            return field.multiple()
                    ? texts.stream().filter(text -> !text.isBlank()).toList()
                    : texts;
        }
        return answers.keepsSeal(field) ? List.of() : Texts.of(answers.current(field));
    }

    private List<Option> options(Field field, List<String> chosen) {
        return switch (field.widget()) {
            case CHOICE, CHOICES -> field.choices();
            case PERSON, PEOPLE, ORGANISATION -> field.readOnly() ? List.of() : offered(field, chosen);
            case ATTACHMENT -> words.labels(field, nameable(field, chosen), directory);
            case TEXT, TEXTAREA, INTEGER, DECIMAL, DATE, DATE_TIME, TABLE -> List.of();
        };
    }

    /** What the directory offers to begin with, after what is chosen already. */
    private List<Option> offered(Field field, List<String> chosen) {
        List<Option> first = directory.options(field);
        Set<String> known = first.stream().map(Option::value).collect(Collectors.toSet());
        List<String> others =
                chosen.stream().filter(value -> !known.contains(value)).toList();
        return Stream.concat(words.labels(field, nameable(field, others), directory).stream(), first.stream())
                .toList();
    }

    private List<String> nameable(Field field, List<String> values) {
        return nameable(field, values, Texts.of(answers.current(field)));
    }

    // The name of a person or a file that was typed by hand and is not allowed is not given away.
    private List<String> nameable(Field field, List<String> values, List<String> stored) {
        return values.stream()
                .filter(value -> value.length() <= ID_LENGTH && !Typed.blank(value))
                .filter(value -> stored.contains(value) || directory.allows(field, value))
                .distinct()
                .toList();
    }

    private String error(Field field) {
        String name = prefix + field.name();
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
