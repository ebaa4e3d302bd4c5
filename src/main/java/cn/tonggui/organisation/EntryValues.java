package cn.tonggui.organisation;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of an entry as they are kept: in one order, NFC, without blanks around them, nothing empty. */
final class EntryValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private EntryValues() {}

    static Entry tidy(Entry entry) {
        Map<String, String> values = new TreeMap<>();
        entry.values().forEach((field, value) -> {
            String text = tidy(value);
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        return new Entry(entry.kind(), values, entry.on(), tidy(entry.docNo()));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, VALUES);
    }

    static String write(Map<String, String> values) {
        return JSON.writeValueAsString(new TreeMap<>(values));
    }
}
