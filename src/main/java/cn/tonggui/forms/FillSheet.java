package cn.tonggui.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet that may fill a form ({@code x-sheet}): single fields side by side in one row, or the rows of a table.
 *
 * @param table null for single fields
 * @param columns with their titles in the first row; where a table's rows are fixed, the first is what names the row. People,
 *     organisations and files are chosen on the page and have none
 */
public record FillSheet(String name, @Nullable Field table, List<Field> columns) {

    public FillSheet {
        columns = List.copyOf(columns);
    }

    FillSheet(String name, Field field) {
        this(name, field.table() ? field : null, field.table() ? columns(field) : List.of(field));
    }

    /** More fields of the same sheet. */
    FillSheet and(FillSheet other) {
        return new FillSheet(
                name,
                table,
                Stream.concat(columns.stream(), other.columns.stream()).toList());
    }

    /** Whether each row is one of the form's and has its name in the first column. */
    public boolean named() {
        return table != null && !columns.isEmpty() && !columns.get(0).bound();
    }

    /** What the rows are called now, where they are named; as the case holds them, or as the form begins. */
    public List<String> names(Map<String, Object> current) {
        return table == null || !named()
                ? List.of()
                : Table.stored(table, current.get(table.name())).stream()
                        .map(row ->
                                String.join("", Texts.of(row.get(columns.get(0).name()))))
                        .toList();
    }

    /** Whether every row must say it. */
    public boolean needs(Field column) {
        return table != null && (column.required() || !column.bound());
    }

    private static List<Field> columns(Field table) {
        boolean fixed = table.rows() != null && table.rows().fixed();
        Stream<Field> named = table.columns().stream()
                .filter(column -> fixed && column.readOnly())
                .limit(1);
        Stream<Field> typed = table.columns().stream().filter(column -> column.bound() && !column.picked());
        return Stream.concat(named, typed).toList();
    }
}
