package cn.tonggui.forms;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks typed values against the limits and choices of their fields, by JSON Schema. */
final class ValueRules {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.SIMPLIFIED_CHINESE)
                            .build()));

    /** What is wrong, by field: the first finding of each. */
    Map<String, Reading.Unfit> check(Map<Field, Object> values) {
        ObjectNode schema = NODES.objectNode();
        ObjectNode properties = schema.putObject("properties");
        ObjectNode instance = NODES.objectNode();
        Map<String, Field> fields = new HashMap<>();
        values.forEach((field, value) -> {
            fields.put(field.name(), field);
            properties.set(field.name(), schema(field));
            instance.set(field.name(), node(value));
        });
        Map<String, Reading.Unfit> findings = new LinkedHashMap<>();
        for (Error error : registry.getSchema(schema).validate(instance)) {
            Field field = fields.get(error.getInstanceLocation().getElement(0).toString());
            if (field != null) {
                findings.putIfAbsent(field.name(), finding(field, error, values.get(field)));
            }
        }
        return findings;
    }

    private static ObjectNode schema(Field field) {
        ObjectNode schema = NODES.objectNode();
        Limits limits = field.limits();
        put(schema, "minLength", limits.minLength());
        put(schema, "maxLength", field.maxLength());
        put(schema, "minimum", limits.minimum());
        put(schema, "maximum", limits.maximum());
        put(schema, "multipleOf", limits.multipleOf());
        put(schema, "minItems", limits.minItems());
        put(schema, "maxItems", limits.maxItems());
        if (field.multiple()) {
            schema.put("uniqueItems", true);
        }
        if (!field.choices().isEmpty()) {
            ArrayNode offered = (field.multiple() ? schema.putObject("items") : schema).putArray("enum");
            field.choices().forEach(choice -> offered.add(choice.value()));
        }
        return schema;
    }

    private static void put(ObjectNode schema, String keyword, @Nullable Number limit) {
        if (limit != null) {
            schema.set(keyword, node(limit));
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (value instanceof List<?> many) {
            ArrayNode array = NODES.arrayNode();
            many.forEach(one -> array.add(one.toString()));
            return array;
        }
        return NODES.stringNode(value.toString());
    }

    private static Reading.Unfit finding(Field field, Error error, @Nullable Object value) {
        String keyword = error.getKeyword();
        Map<String, String> facts = new HashMap<>();
        facts.put("actual", actual(value));
        facts.put("reason", error.getMessage());
        Object limit = limit(field, keyword);
        if (limit != null) {
            facts.put("limit", count(limit));
        }
        return new Reading.Unfit(key(field, keyword), facts);
    }

    private static String key(Field field, String keyword) {
        return switch (keyword) {
            case "enum" -> "choice";
            case "minItems", "maxItems" -> keyword + (field.widget() == Widget.ATTACHMENT ? ".files" : ".choice");
            default -> keyword;
        };
    }

    private static @Nullable Object limit(Field field, String keyword) {
        Limits limits = field.limits();
        return switch (keyword) {
            case "minLength" -> limits.minLength();
            case "maxLength" -> field.maxLength();
            case "minimum" -> limits.minimum();
            case "maximum" -> limits.maximum();
            case "multipleOf" -> limits.multipleOf();
            case "minItems" -> limits.minItems();
            case "maxItems" -> limits.maxItems();
            default -> null;
        };
    }

    /** The number, or how many characters or items there are. */
    private static String actual(@Nullable Object value) {
        if (value instanceof String text) {
            return count(text.codePointCount(0, text.length()));
        }
        return value instanceof List<?> many ? count(many.size()) : value == null ? "" : count(value);
    }

    private static String count(Object number) {
        return number instanceof BigDecimal decimal
                ? decimal.toPlainString()
                : String.format(Locale.ROOT, "%,d", number);
    }
}
