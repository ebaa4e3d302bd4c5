package cn.tonggui.forms;

import java.math.BigDecimal;
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
    private static final int FILES = 20;

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
        return definition;
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
                flag(node, "x-fresh"));
    }

    private static Widget widget(JsonNode node) {
        String hint = node.path("x-widget").asString("");
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
        Integer maxItems = integer(node, "maxItems");
        return new Limits(
                integer(node, "minLength"),
                decimal(node, "minimum"),
                decimal(node, "maximum"),
                decimal(node, "multipleOf"),
                text(node, "x-notBefore"),
                text(node, "x-notAfter"),
                integer(node, "minItems"),
                maxItems == null && widget == Widget.ATTACHMENT ? (Integer) FILES : maxItems);
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
