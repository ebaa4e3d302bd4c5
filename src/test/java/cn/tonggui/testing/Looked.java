package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.workflow.TaskView;
import java.util.List;
import java.util.Map;

/**
 * What the page of a step shows, in a {@code table} or in a {@code field}: {@code rows} of it, one that has the cells {@code row},
 * all of the {@code words} in one of them.
 */
final class Looked {

    private Looked() {}

    static void at(TaskView task, Map<String, Object> told) {
        String name = (String) told.getOrDefault("table", told.get("field"));
        assertThat(task.form().find(name))
                .as("the page of " + task.step() + " shows " + name)
                .isPresent();
        Object value = task.values().getOrDefault(name, List.of());
        List<?> rows = value instanceof List<?> many ? many : List.of(value);
        if (told.containsKey("rows")) {
            assertThat(rows).hasSize((Integer) told.get("rows"));
        }
        Map<?, ?> cells = (Map<?, ?>) told.getOrDefault("row", Map.of());
        List<?> words = (List<?>) told.getOrDefault("words", List.of());
        assertThat(rows).as(name).anyMatch(row -> has(row, cells) && says(row, words));
    }

    private static boolean has(Object row, Map<?, ?> cells) {
        return cells.entrySet().stream()
                .allMatch(cell ->
                        cell.getValue().toString().equals(String.valueOf(((Map<?, ?>) row).get(cell.getKey()))));
    }

    private static boolean says(Object row, List<?> words) {
        return words.stream().allMatch(word -> row.toString().contains(word.toString()));
    }
}
