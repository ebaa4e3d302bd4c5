package cn.tonggui.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a form that is still being filled in. */
record SoFar(FormDefinition form, Answers answers) {

    Map<String, Object> over(Map<String, Object> current) {
        Map<String, Object> values = new LinkedHashMap<>(current);
        for (Field field : form.fields()) {
            if (field.sealed()) {
                values.remove(field.name());
            } else if (answers.visible(field)) {
                if (field.compute() != null) {
                    BigDecimal number = Figures.rounded(field, form, answers);
                    put(values, field, number == null ? "" : number.toPlainString());
                } else if (field.table()) {
                    put(values, field, rows(answers.table(field)));
                } else if (!answers.fromCase(field)) {
                    put(values, field, answers.reading(field) instanceof Reading.Value value ? value.stored() : "");
                }
            }
        }
        return values;
    }

    private static List<Map<String, Object>> rows(Table table) {
        return table.rows().stream()
                .map(row -> new SoFar(table.form(), row).over(row.stored()))
                .toList();
    }

    private static void put(Map<String, Object> values, Field field, Object value) {
        if (Texts.of(value).isEmpty() && !field.table()) {
            values.remove(field.name());
        } else {
            values.put(field.name(), value);
        }
    }
}
