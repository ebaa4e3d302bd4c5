package cn.tonggui.sheet;

import java.util.List;
import java.util.Map;

/**
 * One sheet as we offer and expect it: its name and columns, titles in the first row.
 *
 * @param rows with which the template begins, by key of the column
 */
public record SheetLayout(String name, List<Column> columns, List<Map<String, String>> rows) {

    public SheetLayout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public SheetLayout(String name, List<Column> columns) {
        this(name, columns, List.of());
    }

    /**
     * @param key what the caller calls it, never shown
     * @param title in the first row
     * @param hint how to fill it in, on the template
     * @param words what may be chosen, for a list on the template; empty where anything may be typed
     */
    public record Column(String key, String title, boolean required, String hint, List<String> words) {}
}
