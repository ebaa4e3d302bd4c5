package cn.tonggui.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads our dialect of JSON Schema: text → {@link FormDefinition}, filling in what is not said. */
final class FormParser {

    private static final int TEXT_LENGTH = 200;
    private static final int TEXTAREA_LENGTH = 2000;
    private static final int FEW = 20;
    private static final int ROWS = 50;
    private static final int PLACES = 2;

    private final FormText text = new FormText();

    /** @throws IllegalArgumentException naming the place when the text is no form of our dialect */
    FormDefinition parse(String key, String yaml) {
        JsonNode form = text.read(key, yaml);
        Set<String> required = words(form.path("required"));
        List<Field> fields = form.path("properties").properties().stream()
                .map(entry -> field(key, entry.getKey(), entry.getValue(), required.contains(entry.getKey())))
                .toList();
        FormDefinition definition = new FormDefinition(key, form.path("title").asString(), fields);
        new FormConsistency(definition).require(required);
        form.path("properties").properties().forEach(entry -> requireColumns(definition, entry));
        return definition;
    }

    private static void requireColumns(FormDefinition form, Map.Entry<String, JsonNode> entry) {
        form.find(entry.getKey()).filter(Field::table).ifPresent(table -> {
            FormDefinition row = new FormDefinition(form.key() + "/" + table.name(), table.title(), table.columns());
            new FormConsistency(row)
                    .require(words(entry.getValue().path("items").path("required")));
        });
    }

    private static Field field(String key, String name, JsonNode node, boolean required) {
        Widget widget = widget(node);
        Keywords.require(key, name, node, widget);
        return new Field(
                name,
                node.path("title").asString(),
                node.path("description").asString(""),
                widget,
                flag(node, "readOnly"),
                required,
                words(node.path("x-requiredFor")),
                conditions(node.path("x-requiredWhen")),
                conditions(node.path("x-visibleWhen")),
                choices(widget == Widget.CHOICES ? node.path("items") : node),
                maxLength(node, widget),
                limits(node, widget),
                text(node, "x-from"),
                flag(node, "x-routes"),
                flag(node, "x-sealed"),
                flag(node, "x-index"),
                flag(node, "x-fresh"),
                widget == Widget.TABLE ? rows(key, name, node) : null,
                node.has("x-compute") ? compute(node) : null,
                text(node, "x-sheet"),
                text(node, "x-beside"));
    }

    private static Field.Rows rows(String key, String name, JsonNode node) {
        JsonNode items = node.path("items");
        Set<String> required = words(items.path("required"));
        List<Field> columns = items.path("properties").properties().stream()
                .map(entry ->
                        field(key + "/" + name, entry.getKey(), entry.getValue(), required.contains(entry.getKey())))
                .toList();
        boolean fixed = node.path("x-rows").asString("").equals("fixed");
        return new Field.Rows(columns, fixed, first(node.path("default")));
    }

    private static List<Map<String, Object>> first(JsonNode rows) {
        List<Map<String, Object>> first = new ArrayList<>();
        rows.valueStream().forEach(row -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            row.properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
            first.add(cells);
        });
        return first;
    }

    private static Field.Compute compute(JsonNode node) {
        BigDecimal step = decimal(node, "multipleOf");
        int scale =
                step == null ? PLACES : Math.max(0, step.stripTrailingZeros().scale());
        return new Field.Compute(node.path("x-compute").asString(), scale, decimal(node, "x-equals"));
    }

    private static Widget widget(JsonNode node) {
        String hint = node.path("x-widget").asString("");
        boolean list = node.path("type").asString("").equals("array");
        if (list && hint.equals("person")) {
            return Widget.PEOPLE;
        }
        if (list && node.path("items").has("properties")) {
            return Widget.TABLE;
        }
        if (!hint.isEmpty() && !hint.equals("text")) {
            return Widget.valueOf(hint.toUpperCase(Locale.ROOT));
        }
        return switch (node.path("type").asString("string")) {
            case "integer" -> Widget.INTEGER;
            case "number" -> Widget.DECIMAL;
            case "array" -> Widget.CHOICES;
            default -> stringWidget(node);
        };
    }

    private static Widget stringWidget(JsonNode node) {
        if (node.has("oneOf") || node.has("enum")) {
            return Widget.CHOICE;
        }
        return switch (node.path("format").asString("")) {
            case "date" -> Widget.DATE;
            case "date-time" -> Widget.DATE_TIME;
            default -> Widget.TEXT;
        };
    }

    private static @Nullable Integer maxLength(JsonNode node, Widget widget) {
        return switch (widget) {
            case TEXT -> node.path("maxLength").asInt(TEXT_LENGTH);
            case TEXTAREA -> node.path("maxLength").asInt(TEXTAREA_LENGTH);
            default -> null;
        };
    }

    private static Limits limits(JsonNode node, Widget widget) {
        Integer most = integer(node, "maxItems");
        return new Limits(
                integer(node, "minLength"),
                decimal(node, "minimum"),
                decimal(node, "maximum"),
                decimal(node, "multipleOf"),
                text(node, "x-notBefore"),
                text(node, "x-notAfter"),
                integer(node, "minItems"),
                most == null ? usually(widget) : most);
    }

    private static @Nullable Integer usually(Widget widget) {
        return switch (widget) {
            case ATTACHMENT, PEOPLE -> FEW;
            case TABLE -> ROWS;
            default -> null;
        };
    }

    private static List<Option> choices(JsonNode node) {
        Stream<Option> labels =
                node.path("enum").valueStream().map(JsonNode::asString).map(label -> new Option(label, label, ""));
        Stream<Option> pairs = node.path("oneOf")
                .valueStream()
                .map(pair -> new Option(
                        pair.path("const").asString(),
                        pair.path("title").asString(),
                        pair.path("description").asString("")));
        return Stream.concat(labels, pairs).toList();
    }

    private static Map<String, Set<String>> conditions(JsonNode node) {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        node.properties().forEach(entry -> conditions.put(entry.getKey(), words(entry.getValue())));
        return conditions;
    }

    private static Set<String> words(JsonNode array) {
        return new LinkedHashSet<>(array.valueStream().map(JsonNode::asString).toList());
    }

    private static boolean flag(JsonNode node, String keyword) {
        return node.path(keyword).asBoolean(false);
    }

    private static @Nullable String text(JsonNode node, String keyword) {
        return node.has(keyword) ? node.path(keyword).asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String keyword) {
        return node.has(keyword) ? (Integer) node.path(keyword).asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String keyword) {
        return node.has(keyword) ? node.path(keyword).decimalValue() : null;
    }
}
