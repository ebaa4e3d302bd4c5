package cn.tonggui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Binds the rows of one table, each as a small form of its own, and says at which cell something is wrong. */
final class TableBinding {

    private final Field field;
    private final Table table;
    private final Messages messages;
    private final List<FieldError> errors = new ArrayList<>();
    private int count;

    TableBinding(Field field, Table table, Messages messages) {
        this.field = field;
        this.table = table;
        this.messages = messages;
    }

    /** @param bind one row: what was typed into its cells, what the case holds of it */
    List<Map<String, Object>> bind(BiFunction<Map<String, List<String>>, Map<String, Object>, Submission> bind) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.blank(row)) {
                continue;
            }
            Submission bound = bind.apply(table.typed(row), table.stored(row));
            for (FieldError error : bound.errors()) {
                errors.add(atCell(row, error));
            }
            rows.add(row(table.stored(row), bound.values()));
        }
        count = rows.size();
        return List.copyOf(rows);
    }

    /** Columns in the form's order, then those that this form does not show. */
    private Map<String, Object> row(Map<String, Object> stored, Map<String, Object> bound) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Field column : field.columns()) {
            Object value = bound.getOrDefault(column.name(), stored.get(column.name()));
            if (!Texts.of(value).isEmpty()) {
                cells.put(column.name(), value);
            }
        }
        stored.forEach((name, value) -> {
            if (field.columns().stream().noneMatch(column -> column.name().equals(name))) {
                cells.put(name, value);
            }
        });
        return cells;
    }

    private FieldError atCell(int row, FieldError error) {
        String title = messages.text(
                "cell", Map.of("table", field.title(), "row", Integer.toString(row + 1), "column", error.title()));
        return new FieldError(field.name() + "." + row + "." + error.field(), title, error.message());
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Too few or too many rows; nothing is too little for a form that is sent back, or for a table left empty. */
    Optional<Reading.Unfit> finding(boolean sentBack) {
        Integer least = field.limits().minItems();
        if (least != null && count > 0 && count < least && !sentBack) {
            return Optional.of(unfit("minItems.rows", least));
        }
        return count > Table.limit(field) ? Optional.of(unfit("maxItems.rows", Table.limit(field))) : Optional.empty();
    }

    private Reading.Unfit unfit(String key, int limit) {
        return new Reading.Unfit(key, Map.of("limit", Integer.toString(limit), "actual", Integer.toString(count)));
    }
}
