package cn.tonggui.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as one deployment holds it. {@code key} is {@code practical-matter/accept}; fields stand in their written order. */
public record FormDefinition(String key, String title, List<Field> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    /** Whether a parameter of this name may be typed into it: a field, or a cell of a table, {@code authors.0.name}. */
    public boolean asks(String parameter) {
        Cell cell = Cell.parse(parameter);
        String name = cell == null ? parameter : cell.table();
        return find(name)
                .filter(Field::bound)
                .filter(field -> cell == null ? !field.table() : cell.isOf(field))
                .isPresent();
    }

    /** Whether nothing is filled in on it but an opinion: then a decision needs no page of its own. */
    public boolean asksOpinionAlone() {
        return fields.stream()
                .allMatch(field -> field.name().equals("opinion") || !field.bound() && field.compute() == null);
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The worksheets of one workbook that may fill it, in the form's order; none where everything is typed. */
    public List<FillSheet> fillSheets() {
        Map<String, FillSheet> sheets = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.sheet() != null)
                .forEach(field -> sheets.merge(field.sheet(), new FillSheet(field.sheet(), field), FillSheet::and));
        return List.copyOf(sheets.values());
    }

    /** The same form, where the field offers these choices and no others. */
    public FormDefinition offering(String name, List<Option> choices) {
        return new FormDefinition(
                key,
                title,
                fields.stream()
                        .map(field -> field.name().equals(name) ? field.offering(choices) : field)
                        .toList());
    }
}
