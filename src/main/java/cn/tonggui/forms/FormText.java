package cn.tonggui.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The text of a form: safe YAML that follows {@code processes/form.schema.json}. */
final class FormText {

    private static final String SCHEMA = "/processes/form.schema.json";
    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_DEPTH = 20;

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Schema dialect = dialect();

    /** @throws IllegalArgumentException naming the place when the text is not of our dialect */
    JsonNode read(String key, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    key + ": form has " + text.length() + " characters, expected at most " + MAX_CHARACTERS);
        }
        JsonNode form = tree(key, text);
        List<Error> errors = dialect.validate(form);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    errors.stream().map(FormText::words).collect(Collectors.joining("; ", key + ": ", "")));
        }
        return form;
    }

    private JsonNode tree(String key, String text) {
        try {
            refuseAliases(key, text);
            return yaml.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(key + ": " + e.getOriginalMessage() + place(e.getLocation()), e);
        }
    }

    // The tree would read an alias as the text of its name, silently.
    private void refuseAliases(String key, String text) {
        try (YAMLParser parser = (YAMLParser) yaml.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    throw new IllegalArgumentException(
                            key + ": aliases are not read" + place(parser.currentLocation()));
                }
            }
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String words(Error error) {
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "form" : place) + " " + error.getMessage();
    }

    private static Schema dialect() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
        try (InputStream schema = FormText.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException(SCHEMA + " is not on the class path");
            }
            return registry.getSchema(JsonMapper.shared().readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMA + " cannot be read", e);
        }
    }
}
