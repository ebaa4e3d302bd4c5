package cn.tonggui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a workbook where they belong in what was typed. What is typed already stays, what the form began with gives way. */
final class Filling {

    private static final int SHOWN = 40;

    private final FormDefinition form;
    private final Map<String, List<String>> typed;
    private final Map<String, Object> current;
    private final Messages messages;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Filled.Entry> kept = new ArrayList<>();
    private final List<Filled.Fault> faults = new ArrayList<>();

    Filling(FormDefinition form, Map<String, List<String>> typed, Map<String, Object> current, Messages messages) {
        this.form = form;
        this.typed = new LinkedHashMap<>(typed);
        this.current = current;
        this.messages = messages;
    }

    /** @param column title of it in the sheet @param title of the field on the page @param before what the form began with */
    private record Place(FillRow row, String column, String title, String text, String before) {

        Place(FillRow row, String column, String title, String text) {
            this(row, column, title, text, "");
        }
    }

    /** @param check what does not fit in all that is typed then */
    Filled fill(List<FillRow> rows, Function<Map<String, List<String>>, List<FieldError>> check) {
        Map<String, List<FillRow>> bySheet = rows.stream().collect(Collectors.groupingBy(FillRow::sheet));
        form.fillSheets().forEach(sheet -> fill(sheet, bySheet.getOrDefault(sheet.name(), List.of())));
        List<FieldError> errors = check.apply(typed).stream()
                .filter(error -> places.containsKey(error.field()))
                .toList();
        errors.forEach(error -> fault(places.remove(error.field()), error.message()));
        List<Filled.Entry> taken = places.values().stream()
                .map(place -> new Filled.Entry(place.title(), shown(place.text()), shown(place.before())))
                .toList();
        return new Filled(typed, taken, kept, faults, errors);
    }

    private void fill(FillSheet sheet, List<FillRow> rows) {
        if (sheet.table() == null) {
            single(sheet, rows);
        } else if (sheet.named()) {
            rows.forEach(row -> named(sheet, sheet.table(), row));
        } else {
            further(sheet, sheet.table(), rows);
        }
    }

    private void single(FillSheet sheet, List<FillRow> rows) {
        rows.stream()
                .limit(1)
                .forEach(row -> sheet.columns()
                        .forEach(field -> put(field, field.name(), field.title(), row, current.get(field.name()))));
        rows.stream().skip(1).limit(1).forEach(row -> fault(row, "", messages.text("fill.one")));
    }

    /** The row of that name, as the case holds it. */
    private void named(FillSheet sheet, Field table, FillRow row) {
        Table rows = new Answers(form, typed, current).table(table);
        Field name = sheet.columns().get(0);
        String called = row.cells().getOrDefault(name.name(), "");
        for (int at = 0; at < rows.size(); at++) {
            if (String.join("", Texts.of(rows.stored(at).get(name.name()))).equals(called)) {
                cells(sheet, table, at, row, name.number() ? name.title() + called : called);
                return;
            }
        }
        fault(new Place(row, name.title(), "", called), messages.text("fill.row", Map.of("title", name.title())));
    }

    /** Below what is there; a row that is there already is not put in again. */
    private void further(FillSheet sheet, Field table, List<FillRow> rows) {
        Table there = new Answers(form, typed, current).table(table);
        int next = there.size();
        while (next > 0 && there.blank(next - 1)) {
            next--;
        }
        List<Map<String, String>> known = new ArrayList<>();
        for (int at = 0; at < next; at++) {
            known.add(cells(sheet, there.typed(at)));
        }
        List<FillRow> fresh =
                rows.stream().filter(row -> !known.contains(values(sheet, row))).toList();
        int room = Table.limit(table) - next;
        if (fresh.size() > room) {
            String most = Integer.toString(Table.limit(table));
            fault(fresh.get(room), "", messages.text("fill.rows", Map.of("limit", most, "title", table.title())));
            return;
        }
        for (FillRow row : fresh) {
            cells(sheet, table, next++, row, "");
        }
    }

    private static Map<String, String> cells(FillSheet sheet, Map<String, List<String>> typed) {
        Map<String, String> cells = new LinkedHashMap<>();
        sheet.columns().forEach(column -> {
            String text = Typed.tidy(String.join("", typed.getOrDefault(column.name(), List.of())));
            if (!text.isEmpty()) {
                cells.put(column.name(), text);
            }
        });
        return cells;
    }

    private static Map<String, String> values(FillSheet sheet, FillRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        sheet.columns().forEach(column -> {
            String text = Typed.tidy(row.cells().getOrDefault(column.name(), ""));
            if (!text.isEmpty()) {
                values.put(column.name(), value(column, text).orElse(text));
            }
        });
        return values;
    }

    private void cells(FillSheet sheet, Field table, int at, FillRow row, String called) {
        Map<String, Object> begun =
                sheet.named() ? new Answers(form, typed, current).table(table).stored(at) : Map.of();
        // a row counts from its first to its last column, typed or not
        table.columns().stream()
                .filter(Field::bound)
                .forEach(column -> typed.putIfAbsent(Table.name(table, at, column), List.of("")));
        String name = called.isEmpty() ? messages.text("fill.number", Map.of("row", Integer.toString(at + 1))) : called;
        sheet.columns().stream()
                .filter(Field::bound)
                .forEach(column -> put(
                        column,
                        Table.name(table, at, column),
                        messages.text("fill.cell", Map.of("row", name, "title", column.title())),
                        row,
                        begun.get(column.name())));
    }

    /** @param begun what the form began with there, which nobody typed */
    private void put(Field field, String parameter, String title, FillRow row, @Nullable Object begun) {
        String text = row.cells().getOrDefault(field.name(), "");
        if (text.isEmpty()) {
            return;
        }
        String value = value(field, text).orElse(null);
        if (value == null) {
            String choices = field.choices().stream().map(Option::label).collect(Collectors.joining("、"));
            fault(
                    new Place(row, field.title(), title, text),
                    messages.text("fill.choice", Map.of("title", field.title(), "choices", choices)));
            return;
        }
        String standing = String.join("", typed.getOrDefault(parameter, List.of()));
        boolean same = Typed.tidy(standing).equals(Typed.tidy(value));
        boolean asBegun = Typed.tidy(standing).equals(Typed.tidy(String.join("", Texts.of(begun))));
        if (Typed.blank(standing) || asBegun && !same) {
            typed.put(parameter, List.of(value));
            places.put(parameter, new Place(row, field.title(), title, text, field.label(standing)));
        } else if (!same) {
            kept.add(new Filled.Entry(title, shown(text), shown(field.label(standing))));
        }
    }

    /** What the page sends for what the sheet says; empty when it is none of the choices. */
    private static Optional<String> value(Field field, String text) {
        if (field.choices().isEmpty()) {
            return Optional.of(text);
        }
        return field.choices().stream()
                .filter(choice -> choice.label().equals(text))
                .map(Option::value)
                .findFirst();
    }

    private void fault(@Nullable Place place, String words) {
        if (place != null) {
            Map<String, String> facts = Map.of("value", shown(place.text()), "words", words);
            fault(place.row(), place.column(), messages.text("fill.wrong", facts));
        }
    }

    private void fault(FillRow row, String title, String words) {
        Map<String, String> facts = Map.of("sheet", row.sheet(), "row", Integer.toString(row.number()), "title", title);
        faults.add(new Filled.Fault(messages.text(title.isEmpty() ? "fill.line" : "fill.place", facts), words));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
