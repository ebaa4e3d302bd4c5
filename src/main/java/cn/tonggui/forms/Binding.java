package cn.tonggui.forms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds one set of parameters to one form: whitelist, reading, what is asked for, limits, pickers. */
final class Binding {

    private static final int NAMES_SHOWN = 3;
    private static final int NAME_LENGTH = 40;

    private final FormDefinition form;
    private final String action;
    private final Map<String, List<String>> parameters;
    private final Directory directory;
    private final Messages messages;
    private final Answers answers;
    private final DayRules days;
    private final Map<Field, Object> read = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Reading.Unfit> findings = new HashMap<>();

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
        this.parameters = parameters;
        this.directory = directory;
        this.messages = messages;
        this.answers = new Answers(form, typed(), current);
        this.days = new DayRules(form, answers, today);
    }

    Submission bind(ValueRules rules) {
        form.fields().stream()
                .filter(field -> !field.readOnly() && answers.visible(field))
                .forEach(this::read);
        rules.check(read).forEach(findings::putIfAbsent);
        read.forEach(this::checkMeaning);
        List<FieldError> errors = Stream.concat(
                        unknown().stream(), form.fields().stream().flatMap(field -> error(field).stream()))
                .toList();
        return new Submission(
                form.key(), action, errors.isEmpty() ? Collections.unmodifiableMap(values) : Map.of(), typed(), errors);
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

    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> !field.readOnly() && parameters.containsKey(field.name()))
                .forEach(field -> typed.put(field.name(), List.copyOf(parameters.get(field.name()))));
        return Collections.unmodifiableMap(typed);
    }

    private Optional<FieldError> unknown() {
        List<String> strange = parameters.keySet().stream()
                .filter(name -> form.find(name).map(Field::readOnly).orElse(true))
                .toList();
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
            case CHOICE, CHOICES, PERSON, ORGANISATION -> "required.choice";
            case DATE, DATE_TIME -> "required.date";
            case ATTACHMENT -> "required.files";
            case TEXT, TEXTAREA, INTEGER, DECIMAL -> "required.text";
        };
    }
}
