package cn.tonggui.workflow;

import cn.tonggui.forms.Option;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.Register.Kind;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the rows of a register into words: people and organisations by name, choices as the forms say them, days as 2026-11-22. */
@Component
class RegisterWords {

    private final Organisation organisation;

    RegisterWords(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The rows in the lines' order; people cost one statement, however many. */
    List<RegisterRow> rows(Register register, List<RegisterMapper.Line> lines, List<RegisterMapper.Value> values) {
        Map<String, List<RegisterMapper.Value>> ofCase =
                values.stream().collect(Collectors.groupingBy(RegisterMapper.Value::caseId));
        Map<String, String> people = people(register, values);
        Map<String, String> units = organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::shortName));
        return lines.stream()
                .map(line -> {
                    Map<String, String> words = own(line, units);
                    for (RegisterMapper.Value value : ofCase.getOrDefault(line.id(), List.of())) {
                        register.find(value.field())
                                .map(column -> words(column, value, people, units))
                                .filter(text -> !text.isEmpty())
                                .ifPresent(text -> words.put(value.field(), text));
                    }
                    return new RegisterRow(line.id(), line.state(), words);
                })
                .toList();
    }

    private static Map<String, String> own(RegisterMapper.Line line, Map<String, String> units) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", line.number());
        words.put("unit", units.getOrDefault(line.unit(), line.unit()));
        words.put("initiator", line.initiatorName());
        words.put("opened", DateTimeFormatter.ISO_LOCAL_DATE.format(line.openedAt()));
        words.put("step", line.step());
        return words;
    }

    private Map<String, String> people(Register register, List<RegisterMapper.Value> values) {
        List<PersonId> ids = values.stream()
                .filter(value -> value.textValue() != null
                        && register.find(value.field())
                                .filter(column -> column.kind() == Kind.PERSON || column.kind() == Kind.PEOPLE)
                                .isPresent())
                .flatMap(value -> list(value.textValue()))
                .map(PersonId::new)
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        for (Person person : ids.isEmpty() ? List.<Person>of() : organisation.people(ids)) {
            names.put(person.id().value(), person.name());
        }
        return names;
    }

    private static String words(
            Column column, RegisterMapper.Value value, Map<String, String> people, Map<String, String> units) {
        String text = value.textValue() == null ? "" : value.textValue();
        return switch (column.kind()) {
            case CHOICE -> choice(column, text);
            case CHOICES -> list(text).map(one -> choice(column, one)).collect(Collectors.joining("、"));
            case PEOPLE -> list(text).map(one -> people.getOrDefault(one, one)).collect(Collectors.joining("、"));
            case PERSON -> people.getOrDefault(text, text);
            case UNIT -> units.getOrDefault(text, text);
            case NUMBER -> value.numberValue() == null ? text : plain(value.numberValue());
            case DAY -> text.replace('T', ' ');
            default -> text;
        };
    }

    /** A list is kept as Java writes it: [noise, heat]. One cut at the end of its cell loses its last value. */
    private static Stream<String> list(String text) {
        return text.isEmpty()
                ? Stream.of()
                : Arrays.stream(text.replaceAll("^\\[|]$", "").split(", "));
    }

    private static String choice(Column column, String value) {
        return column.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
