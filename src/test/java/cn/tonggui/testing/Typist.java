package cn.tonggui.testing;

import cn.tonggui.document.Documents;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.Viewer;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a walk says of a form, as its page sends it. */
final class Typist {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Documents documents;

    Typist(Documents documents) {
        this.documents = documents;
    }

    Map<String, List<String>> typed(
            FormDefinition form, Map<String, Object> with, Map<String, Object> held, Viewer viewer) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        with.forEach((name, value) -> {
            Field table = form.find(name).filter(Field::table).orElse(null);
            if (table != null) {
                rows(table, (List<?>) value, held.get(name), parameters);
                return;
            }
            parameters.put(
                    name,
                    value instanceof Collection<?> many
                            ? many.stream()
                                    .map(one -> text(form, name, one, viewer))
                                    .toList()
                            : List.of(text(form, name, value, viewer)));
        });
        return parameters;
    }

    /**
     * The cells of a table as a page names them: {@code authors.0.name}. A row of a table that is already filled is found by
     * what can only be read in it, the person or the beginning of its title. Rows that nobody tells of stay as they are.
     */
    private static void rows(Field table, List<?> rows, @Nullable Object held, Map<String, List<String>> parameters) {
        boolean filled = table.rows() != null && table.rows().fixed() && held instanceof List<?>;
        List<String> bound =
                table.columns().stream().filter(Field::bound).map(Field::name).toList();
        List<?> stands = held instanceof List<?> list ? list : List.of();
        for (int i = rows.size(); !filled && i < stands.size(); i++) {
            String row = table.name() + "." + i + ".";
            ((Map<?, ?>) stands.get(i)).forEach((column, text) -> {
                if (bound.contains(column.toString())) {
                    parameters.put(row + column, List.of(text.toString()));
                }
            });
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> cells = (Map<?, ?>) rows.get(i);
            Object key = cells.keySet().stream()
                    .filter(column -> !bound.contains(column.toString()))
                    .findFirst()
                    .orElse(null);
            int at = filled && key != null ? rowOf(key, cells.get(key), (List<?>) held) : i;
            cells.forEach((column, text) -> {
                if (!filled || bound.contains(column.toString())) {
                    parameters.put(table.name() + "." + at + "." + column, List.of(text.toString()));
                }
            });
        }
    }

    private static int rowOf(Object column, Object told, List<?> held) {
        for (int i = 0; i < held.size(); i++) {
            if (String.valueOf(((Map<?, ?>) held.get(i)).get(column)).startsWith(told.toString())) {
                return i;
            }
        }
        throw new AssertionError(column + " " + told + " is in none of " + held);
    }

    private String text(FormDefinition form, String name, Object value, Viewer viewer) {
        boolean file = form.fields().stream()
                .anyMatch(field -> field.name().equals(name) && field.widget() == Widget.ATTACHMENT);
        return file
                ? documents
                        .store("photo.png", new ByteArrayInputStream(PNG), viewer)
                        .id()
                : value.toString();
    }
}
