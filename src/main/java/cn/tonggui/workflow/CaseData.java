package cn.tonggui.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of a case as they are stored: a JSON object of strings, whole numbers, booleans, lists of strings and tables. */
final class CaseData {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<CaseView.Change>> CHANGES = new TypeReference<>() {};

    private CaseData() {}

    static Map<String, Object> read(String json) {
        return json.isEmpty() ? new LinkedHashMap<>() : JSON.readValue(json, VALUES);
    }

    static List<CaseView.Change> changes(String json) {
        return json.isEmpty() ? List.of() : JSON.readValue(json, CHANGES);
    }

    static String write(Object values) {
        return JSON.writeValueAsString(values);
    }
}
