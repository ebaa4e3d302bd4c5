package cn.tonggui.forms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which keywords say something on which widget: a limit on the wrong kind of field would be silently without effect. */
final class Keywords {

    private static final Set<String> ALL = Set.of(
            "title",
            "description",
            "type",
            "readOnly",
            "x-beside",
            "x-fresh",
            "x-index",
            "x-requiredFor",
            "x-requiredWhen",
            "x-visibleWhen");
    private static final Map<Widget, Set<String>> OWN = own();

    private Keywords() {}

    /** @throws IllegalArgumentException naming form, field and keyword */
    static void require(String key, String name, JsonNode field, Widget widget) {
        List<String> strange = field.propertyNames().stream()
                .filter(keyword -> !ALL.contains(keyword) && !OWN.get(widget).contains(keyword))
                .toList();
        if (!strange.isEmpty()) {
            throw refusal(
                    key,
                    name,
                    String.join(", ", strange) + " says nothing on a field of kind " + widget
                            + strange.stream().map(Keywords::kinds).collect(Collectors.joining()));
        }
        String type = field.path("type").asString(defaultType(widget));
        if (!types(widget).contains(type)) {
            throw refusal(key, name, "type is " + type + ", expected one of " + types(widget) + " for " + widget);
        }
        if (widget == Widget.TABLE && field.has("x-index")) {
            throw refusal(key, name, "is a table, registers cannot index it");
        }
        if (widget == Widget.PEOPLE && !field.path("items").isEmpty()) {
            throw refusal(key, name, "offers people, its items say nothing");
        }
        if (widget == Widget.CHOICES && field.path("items").isEmpty()) {
            throw refusal(key, name, "a multiple choice needs items with oneOf or enum");
        }
        if (field.has("oneOf") && field.has("enum")) {
            throw refusal(key, name, "has both oneOf and enum, expected one of them");
        }
    }

    /** On which kinds of fields it does, if on any. */
    private static String kinds(String keyword) {
        List<String> kinds = OWN.keySet().stream()
                .filter(kind -> OWN.get(kind).contains(keyword))
                .map(Widget::name)
                .sorted()
                .toList();
        return kinds.isEmpty() ? "" : "; " + keyword + " is for " + String.join(", ", kinds);
    }

    static IllegalArgumentException refusal(String key, String name, String reason) {
        return new IllegalArgumentException(key + ": /properties/" + name + " " + reason);
    }

    private static String defaultType(Widget widget) {
        return types(widget).get(0);
    }

    private static List<String> types(Widget widget) {
        return switch (widget) {
            case INTEGER -> List.of("integer");
            case DECIMAL -> List.of("number");
            case CHOICES, PEOPLE, ATTACHMENT, TABLE -> List.of("array");
            case TEXT, TEXTAREA, DATE, DATE_TIME, CHOICE, PERSON, ORGANISATION -> List.of("string");
        };
    }

    private static Map<Widget, Set<String>> own() {
        Map<Widget, Set<String>> own = new EnumMap<>(Widget.class);
        for (Widget widget : Widget.values()) {
            own.put(widget, of(widget).collect(Collectors.toUnmodifiableSet()));
        }
        return own;
    }

    // Free text and files are substance, not routing: they get no x-routes.
    private static Stream<String> of(Widget widget) {
        return switch (widget) {
            case TEXT, TEXTAREA -> Stream.of("x-widget", "minLength", "maxLength", "x-sealed", "x-sheet");
            case INTEGER -> Stream.of("minimum", "maximum", "multipleOf", "x-routes", "x-sheet");
            case DECIMAL ->
                Stream.of("minimum", "maximum", "multipleOf", "x-routes", "x-compute", "x-equals", "x-sheet");
            case DATE, DATE_TIME -> Stream.of("format", "x-notBefore", "x-notAfter", "x-routes", "x-sheet");
            case CHOICE -> Stream.of("oneOf", "enum", "x-routes", "x-sheet");
            case CHOICES -> Stream.of("items", "uniqueItems", "minItems", "maxItems", "x-routes");
            case PERSON, ORGANISATION -> Stream.of("x-widget", "x-from", "x-routes");
            case PEOPLE -> Stream.of("x-widget", "x-from", "x-routes", "items", "uniqueItems", "minItems", "maxItems");
            case TABLE -> Stream.of("items", "minItems", "maxItems", "x-rows", "default", "x-sheet");
            case ATTACHMENT -> Stream.of("x-widget", "minItems", "maxItems");
        };
    }
}
