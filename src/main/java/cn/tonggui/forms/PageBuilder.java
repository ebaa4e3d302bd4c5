package cn.tonggui.forms;

import cn.tonggui.forms.FormPage.Input;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up the page model of one form with what stands in its fields. */
final class PageBuilder {

    private static final int ID_LENGTH = 100;

    private final FormDefinition form;
    private final Map<String, List<String>> typed;
    private final List<FieldError> errors;
    private final Directory directory;
    private final Words words;
    private final Answers answers;
    private final Set<String> watched;

    PageBuilder(
            FormDefinition form,
            Map<String, Object> current,
            Map<String, List<String>> typed,
            List<FieldError> errors,
            Directory directory,
            Words words) {
        this.form = form;
        this.typed = typed;
        this.errors = errors;
        this.directory = directory;
        this.words = words;
        this.answers = new Answers(form, typed, current);
        this.watched = form.fields().stream()
                .flatMap(field ->
                        Stream.concat(field.visibleWhen().keySet().stream(), field.requiredWhen().keySet().stream()))
                .collect(Collectors.toSet());
    }

    FormPage build() {
        return new FormPage(
                form.key(),
                form.title(),
                form.fields().stream().map(this::input).toList(),
                List.copyOf(errors));
    }

    private Input input(Field field) {
        List<String> chosen = field.readOnly() ? List.of() : shown(field);
        String value = chosen.isEmpty() || field.multiple() ? "" : chosen.get(0);
        List<Option> options = options(field, chosen);
        if (field.readOnly()) {
            Forms.Shown shown = words.of(field, answers.current(field), directory);
            value = shown.words();
            options = shown.files();
        }
        return new Input(
                field,
                "f-" + field.name(),
                value,
                field.multiple() ? chosen : List.of(),
                options,
                error(field),
                answers.required(field),
                answers.visible(field),
                watched.contains(field.name()));
    }

    /** What stands in the control: as it was typed, or the case's value; never an envelope. */
    private List<String> shown(Field field) {
        if (!answers.fromCase(field)) {
            List<String> texts = typed.getOrDefault(field.name(), List.of());
            return field.multiple()
                    ? texts.stream().filter(text -> !text.isBlank()).toList()
                    : texts;
        }
        return answers.keepsSeal(field) ? List.of() : Texts.of(answers.current(field));
    }

    private List<Option> options(Field field, List<String> chosen) {
        return switch (field.widget()) {
            case CHOICE, CHOICES -> field.choices();
            case PERSON, ORGANISATION -> field.readOnly() ? List.of() : offered(field, chosen);
            case ATTACHMENT -> words.labels(field, nameable(field, chosen), directory);
            case TEXT, TEXTAREA, INTEGER, DECIMAL, DATE, DATE_TIME -> List.of();
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

    // The name of a person or a file that was typed by hand and is not allowed is not given away.
    private List<String> nameable(Field field, List<String> values) {
        List<String> stored = Texts.of(answers.current(field));
        return values.stream()
                .filter(value -> value.length() <= ID_LENGTH && !Typed.blank(value))
                .filter(value -> stored.contains(value) || directory.allows(field, value))
                .distinct()
                .toList();
    }

    private String error(Field field) {
        return errors.stream()
                .filter(error -> error.field().equals(field.name()))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
