package cn.tonggui.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds one set of parameters to one form: whitelist, reading, what is asked for, limits, pickers. */
final class Binding {

    private static final int NAMES_SHOWN = 3;
    private static final int NAME_LENGTH = 40;

    private final FormDefinition form;
    private final String action;
    private final Directory directory;
    private final Messages messages;
    private final Answers answers;
    private final DayRules days;
    private final LocalDate today;
    private final Map<Field, Object> read = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Reading.Unfit> findings = new HashMap<>();
    private final Map<String, List<FieldError>> cells = new HashMap<>();

    Binding(
            FormDefinition form,
            String action,
            Map<String, List<String>> parameters,
            Map<String, Object> current,
            Directory directory,
            Messages messages,
            LocalDate today) {
        this.form = form;
        this.action = action;
        this.directory = directory;
        this.messages = messages;
        this.answers = new Answers(form, parameters, current);
        this.days = new DayRules(form, answers, today);
        this.today = today;
    }

    Submission bind(ValueRules rules) {
        List<Field> shown = form.fields().stream().filter(answers::visible).toList();
        shown.stream().filter(Field::bound).forEach(field -> {
            if (field.table()) {
                table(field, rules);
            } else {
                read(field);
            }
        });
        rules.check(read).forEach(findings::putIfAbsent);
        read.forEach(this::checkMeaning);
        shown.stream().filter(field -> field.compute() != null).forEach(this::compute);
        List<FieldError> errors = Stream.concat(
                        unknown().stream(), form.fields().stream().flatMap(this::errors))
                .toList();
        return new Submission(
                form.key(),
                action,
                errors.isEmpty() ? Collections.unmodifiableMap(values) : Map.of(),
                answers.typed(),
                errors);
    }

    private void table(Field field, ValueRules rules) {
        Table table = answers.table(field);
        if (table.isTyped()) {
            TableBinding rows = new TableBinding(field, table, messages);
            List<Map<String, Object>> bound = rows.bind((cells, stored) ->
                    new Binding(table.form(), action, cells, stored, directory, messages, today).bind(rules));
            cells.put(field.name(), rows.errors());
            rows.finding(Answers.sendsBack(action)).ifPresent(unfit -> findings.put(field.name(), unfit));
            if (!bound.isEmpty() || !Texts.of(answers.current(field)).isEmpty()) {
                values.put(field.name(), bound);
            }
        }
        if (table.rows().isEmpty() && answers.required(field, action)) {
            findings.put(field.name(), new Reading.Unfit("required.rows"));
        }
    }

    private void compute(Field field) {
        BigDecimal number = Figures.rounded(field, form, answers);
        if (number == null) {
            if (!Texts.of(answers.current(field)).isEmpty()) {
                values.put(field.name(), "");
            }
            return;
        }
        values.put(field.name(), number.toPlainString());
        BigDecimal equal = Objects.requireNonNull(field.compute()).equal();
        if (equal != null && equal.compareTo(number) != 0 && !Answers.sendsBack(action)) {
            findings.put(
                    field.name(),
                    new Reading.Unfit(
                            "equals", Map.of("limit", equal.toPlainString(), "actual", number.toPlainString())));
        }
    }

    private void read(Field field) {
        Reading reading = answers.reading(field);
        if (reading instanceof Reading.Unfit unfit) {
            findings.put(field.name(), unfit);
        } else if (reading instanceof Reading.Value value) {
            read.put(field, value.value());
            values.put(field.name(), value.stored());
        } else if (answers.required(field, action)) {
            findings.put(field.name(), new Reading.Unfit(missing(field)));
        } else if (empties(field)) {
            values.put(field.name(), field.multiple() ? List.of() : "");
        }
    }

    // Only what the case holds can be emptied; and a return that sends no lists leaves them alone.
    private boolean empties(Field field) {
        boolean sent = answers.isTyped(field) || field.multiple() && !Answers.sendsBack(action);
        return sent && !Texts.of(answers.current(field)).isEmpty() && !answers.keepsSeal(field);
    }

    private void checkMeaning(Field field, Object value) {
        // What went bad while it lay in the case, a day gone by or a person who left, must not hold up a return.
        boolean leftAsItWas = Answers.sendsBack(action) && answers.untouched(field);
        if (leftAsItWas || findings.containsKey(field.name())) {
            return;
        }
        if (field.widget() == Widget.DATE || field.widget() == Widget.DATE_TIME) {
            days.check(field, value).ifPresent(unfit -> findings.put(field.name(), unfit));
        }
        if (field.picked() && !Texts.of(value).stream().allMatch(id -> directory.allows(field, id))) {
            findings.put(field.name(), new Reading.Unfit(Reader.noSuch(field)));
        }
    }

    private Optional<FieldError> unknown() {
        List<String> strange = answers.strange();
        if (strange.isEmpty()) {
            return Optional.empty();
        }
        String names = strange.stream()
                .limit(NAMES_SHOWN)
                .map(Binding::printable)
                .collect(Collectors.joining(messages.text("shown.and")));
        if (strange.size() > NAMES_SHOWN) {
            names = messages.text("unknown.more", Map.of("names", names, "count", Integer.toString(strange.size())));
        }
        return Optional.of(new FieldError("", "", messages.text("unknown", Map.of("names", names))));
    }

    private static String printable(String name) {
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Stream<FieldError> errors(Field field) {
        return Stream.concat(error(field).stream(), cells.getOrDefault(field.name(), List.of()).stream());
    }

    private Optional<FieldError> error(Field field) {
        return Optional.ofNullable(findings.get(field.name())).map(unfit -> {
            Map<String, String> facts = new HashMap<>(unfit.facts());
            facts.put("title", field.title());
            String key = messages.has(unfit.key()) ? unfit.key() : "fallback";
            return new FieldError(field.name(), field.title(), messages.text(key, facts));
        });
    }

    private static String missing(Field field) {
        return switch (field.widget()) {
            case CHOICE, CHOICES, PERSON, PEOPLE, ORGANISATION -> "required.choice";
            case DATE, DATE_TIME -> "required.date";
            case ATTACHMENT -> "required.files";
            case TABLE -> "required.rows";
            case TEXT, TEXTAREA, INTEGER, DECIMAL -> "required.text";
        };
    }
}
