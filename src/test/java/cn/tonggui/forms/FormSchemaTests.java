package cn.tonggui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema as an editor uses it, without the reader of forms. */
class FormSchemaTests {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode text = schema();
    private final Schema schema = registry.getSchema(text);

    @Test
    void isASchemaItself() {
        SchemaLocation dialect = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");
        assertThat(registry.getSchema(dialect).validate(text)).isEmpty();
    }

    @Test
    void acceptsEveryKindOfField() {
        assertThat(schema.validate(YAMLMapper.shared().readTree(Sample.YAML))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x-requiredFor, x-requiredfor",
        "x-visibleWhen, x-visible-when",
        "x-routes, x-route",
        "x-notBefore, notBefore",
        "readOnly, readonly",
        "maxLength, maxlength",
        "description, hint",
        "title: 意见, tittle: 意见",
        "required:, require:",
        "properties:, fields:",
        "const: handle, value: handle",
        "x-widget: person, x-widget: people",
        "format: date, format: day",
        "[return], [back]",
    })
    void refusesTypos(String right, String typo) {
        String yaml = Sample.YAML.replace(right, typo);
        assertThat(yaml).isNotEqualTo(Sample.YAML);
        assertThat(schema.validate(YAMLMapper.shared().readTree(yaml))).isNotEmpty();
    }

    private static JsonNode schema() {
        try (InputStream file = FormSchemaTests.class.getResourceAsStream("/processes/form.schema.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
