package cn.tonggui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table field: what the case holds and what was typed over it. A row keeps its place from the page to the
 * case, so that columns not asked for stay with their row; a row typed empty is dropped, unless rows are fixed.
 */
final class Table {

    private final Field field;
    private final FormDefinition form;
    private final List<Map<String, Object>> stored;
    private final List<Map<String, List<String>>> typed = new ArrayList<>();

    /** @param sent rows that were sent @param parameters of the whole form */
    Table(FormDefinition owner, Field field, @Nullable Object current, int sent, Map<String, List<String>> parameters) {
        this.field = field;
        this.form = form(owner, field);
        this.stored = stored(field, current);
        for (int row = 0; row < sent; row++) {
            typed.add(cells(row, parameters));
        }
    }

    /** One row as a form of its own. */
    static FormDefinition form(FormDefinition owner, Field table) {
        return new FormDefinition(owner.key(), table.title(), table.columns());
    }

    /** Most rows that a page may send. */
    static int most(Field field, @Nullable Object current) {
        int stored = stored(field, current).size();
        return field.rows() != null && field.rows().fixed() ? stored : Math.max(stored, limit(field));
    }

    static int limit(Field field) {
        Integer most = field.limits().maxItems();
        return most == null ? Field.MOST_ROWS : most;
    }

    /** The rows that the case holds, or those to begin with. */
    static List<Map<String, Object>> stored(Field field, @Nullable Object current) {
        List<Map<String, Object>> rows = rows(current);
        return rows.isEmpty() && field.rows() != null ? field.rows().first() : rows;
    }

    /** A stored table; none when it is something else. */
    static List<Map<String, Object>> rows(@Nullable Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (value instanceof List<?> many) {
            many.forEach(one -> {
                if (one instanceof Map<?, ?> cells) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    cells.forEach((name, cell) -> row.put(name.toString(), cell));
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    private Map<String, List<String>> cells(int row, Map<String, List<String>> parameters) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (Field column : field.columns()) {
            List<String> texts = parameters.get(name(field, row, column));
            if (texts != null) {
                cells.put(column.name(), texts);
            }
        }
        return cells;
    }

    static String name(Field field, int row, Field column) {
        return field.name() + "." + row + "." + column.name();
    }

    FormDefinition form() {
        return form;
    }

    boolean fixed() {
        return field.rows() != null && field.rows().fixed();
    }

    /** Whether the browser sent it. */
    boolean isTyped() {
        return !typed.isEmpty();
    }

    int size() {
        return Math.max(typed.size(), stored.size());
    }

    Map<String, List<String>> typed(int row) {
        return row < typed.size() ? typed.get(row) : Map.of();
    }

    Map<String, Object> stored(int row) {
        return row < stored.size() ? stored.get(row) : Map.of();
    }

    Answers row(int row) {
        return new Answers(form, typed(row), stored(row));
    }

    /** Whether nothing is left in it of what could be filled in. */
    boolean blank(int row) {
        if (fixed() || row >= typed.size()) {
            return row >= size();
        }
        return typed.get(row).values().stream().flatMap(List::stream).allMatch(Typed::blank);
    }

    /** The rows that count. */
    List<Answers> rows() {
        List<Answers> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            if (!blank(row)) {
                rows.add(row(row));
            }
        }
        return rows;
    }
}
