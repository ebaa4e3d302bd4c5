package cn.tonggui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet that may fill a form ({@code x-sheet}): single fields side by side in one row, or the rows of a table.
 *
 * @param table null for single fields
 * @param columns with their titles in the first row; where a table's rows are fixed, the first is what names the row, and what else
 *     can only be read of it stands beside what is to be filled in. People, organisations and files are chosen on the page and have
 *     none
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

    /** The rows as the template begins with them, where they are named; as the case holds them, or as the form begins. */
    public List<Map<String, String>> rows(Map<String, Object> current) {
        return table == null || !named()
                ? List.of()
                : Table.stored(table, current.get(table.name())).stream()
                        .map(this::read)
                        .toList();
    }

    private Map<String, String> read(Map<String, Object> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !column.bound())
                .forEach(column ->
                        cells.put(column.name(), column.label(String.join("", Texts.of(row.get(column.name()))))));
        return cells;
    }

    /** Whether every row must say it. */
    public boolean needs(Field column) {
        return table != null && (column.required() || named() && column.equals(columns.get(0)));
    }

    private static List<Field> columns(Field table) {
        boolean fixed = table.rows() != null && table.rows().fixed();
        List<Field> columns = table.columns().stream()
                .filter(column -> column.bound() ? !column.picked() : fixed && column.readOnly() && !column.picked())
                .collect(Collectors.toCollection(ArrayList::new));
        columns.stream().filter(Field::readOnly).findFirst().ifPresent(name -> {
            columns.remove(name);
            columns.add(0, name);
        });
        return columns;
    }
}
