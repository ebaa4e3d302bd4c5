package cn.tonggui.forms;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which of the parameters sent belong to the form. The rows of a table count from 0 without a gap, and not past its most. */
final class Whitelist {

    private final FormDefinition form;
    private final Map<String, List<String>> parameters;
    private final ToIntFunction<Field> most;
    private final Map<String, Integer> rows = new HashMap<>();

    /** @param most how many rows of a table may be sent */
    Whitelist(FormDefinition form, Map<String, List<String>> parameters, ToIntFunction<Field> most) {
        this.form = form;
        this.parameters = parameters;
        this.most = most;
        form.fields().stream().filter(Field::table).forEach(table -> rows.put(table.name(), rowsOf(table)));
    }

    private int rowsOf(Field table) {
        Set<Integer> sent = new HashSet<>();
        for (String name : parameters.keySet()) {
            Cell cell = Cell.parse(name);
            if (cell != null && cell.table().equals(table.name()) && cell.isOf(table)) {
                sent.add(cell.row());
            }
        }
        int count = 0;
        while (count < most.applyAsInt(table) && sent.contains(count)) {
            count++;
        }
        return count;
    }

    /** How many rows of the table were sent. */
    int rows(Field table) {
        return rows.getOrDefault(table.name(), 0);
    }

    /** What was typed into fields of the form, by parameter. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> {
            if (knows(name)) {
                typed.put(name, List.copyOf(texts));
            }
        });
        return Collections.unmodifiableMap(typed);
    }

    List<String> strange() {
        return parameters.keySet().stream().filter(name -> !knows(name)).toList();
    }

    private boolean knows(String name) {
        if (!form.asks(name)) {
            return false;
        }
        @Nullable Cell cell = Cell.parse(name);
        return cell == null || cell.row() < rows.getOrDefault(cell.table(), 0);
    }
}
