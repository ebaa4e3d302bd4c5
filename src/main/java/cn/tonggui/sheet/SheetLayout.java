package cn.tonggui.sheet;

import java.util.List;

/** One sheet as we offer and expect it: its name and columns, titles in the first row. */
public record SheetLayout(String name, List<Column> columns) {

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /**
     * @param key what the caller calls it, never shown
     * @param title in the first row
     * @param hint how to fill it in, on the template
     * @param words what may be chosen, for a list on the template; empty where anything may be typed
     */
    public record Column(String key, String title, boolean required, String hint, List<String> words) {}
}
