package cn.tonggui.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of one cell, as its parameter names it: {@code authors.0.name}, rows counted from 0. */
record Cell(String table, int row, String column) {

    private static final Pattern NAME =
            Pattern.compile("([a-z][A-Za-z0-9]{0,39})\\.(0|[1-9][0-9]{0,2})\\.([a-z][A-Za-z0-9]{0,39})");

    static @Nullable Cell parse(String name) {
        Matcher found = NAME.matcher(name);
        return found.matches() ? new Cell(found.group(1), Integer.parseInt(found.group(2)), found.group(3)) : null;
    }

    /** Whether it stands in a column of the table that is filled in by hand. */
    boolean isOf(Field field) {
        return field.table()
                && row < Field.MOST_ROWS
                && field.columns().stream()
                        .anyMatch(one -> one.bound() && one.name().equals(column));
    }
}
