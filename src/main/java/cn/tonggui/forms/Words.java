package cn.tonggui.forms;

import cn.tonggui.forms.Forms.Shown;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stored values in the words that people read. */
final class Words {

    private final Messages messages;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    Words(Messages messages) {
        this.messages = messages;
        this.date = DateTimeFormatter.ofPattern(messages.text("shown.date"), Locale.ROOT);
        this.dateTime = DateTimeFormatter.ofPattern(messages.text("shown.dateTime"), Locale.ROOT);
    }

    Shown of(Field field, @Nullable Object value, Directory directory) {
        if (field.table()) {
            return table(field, Table.rows(value), directory);
        }
        List<String> texts = Texts.of(value);
        if (texts.isEmpty()) {
            return shown(field, "", List.of());
        }
        if (field.sealed() || Seals.looksSealed(value)) {
            return shown(field, messages.text("shown.sealed"), List.of());
        }
        List<Option> labels = labels(field, texts, directory);
        String words = labels.stream().map(Option::label).collect(Collectors.joining(messages.text("shown.and")));
        return shown(field, words, field.widget() == Widget.ATTACHMENT ? labels : List.of());
    }

    /** “上月 3”. */
    String beside(Shown shown) {
        return messages.text("shown.beside", Map.of("title", shown.title(), "words", shown.words()));
    }

    private Shown table(Field field, List<Map<String, Object>> rows, Directory directory) {
        Asked asked = new Asked(directory);
        for (Field column : field.columns()) {
            if (column.picked()) {
                asked.learn(
                        column,
                        rows.stream()
                                .flatMap(row -> Texts.of(row.get(column.name())).stream())
                                .distinct()
                                .toList());
            }
        }
        List<List<Shown>> shown = rows.stream()
                .map(row -> field.columns().stream()
                        .map(column -> of(column, row.get(column.name()), asked))
                        .toList())
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<Shown> row : shown) {
            String cells = row.stream()
                    .filter(cell -> !cell.words().isEmpty())
                    .map(cell -> cell.title() + " " + cell.words())
                    .collect(Collectors.joining(messages.text("shown.cells")));
            lines.add(messages.text("shown.row", Map.of("row", Integer.toString(lines.size() + 1), "cells", cells)));
        }
        String words = String.join(messages.text("shown.rows"), lines);
        return new Shown(field.name(), field.title(), words, List.of(), shown);
    }

    /** One option for each value, in the values' order; a value without a label is its own. */
    List<Option> labels(Field field, List<String> values, Directory directory) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Option> known = field.picked() ? directory.labels(field, values) : field.choices();
        Map<String, Option> byValue =
                known.stream().collect(Collectors.toMap(Option::value, Function.identity(), (first, again) -> first));
        return values.stream()
                .map(value -> byValue.getOrDefault(value, new Option(value, plain(field, value), "")))
                .toList();
    }

    private String plain(Field field, String value) {
        try {
            return switch (field.widget()) {
                case DATE -> LocalDate.parse(value).format(date);
                case DATE_TIME -> LocalDateTime.parse(value).format(dateTime);
                default -> value;
            };
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static Shown shown(Field field, String words, List<Option> files) {
        return new Shown(field.name(), field.title(), words, files, List.of());
    }
}
