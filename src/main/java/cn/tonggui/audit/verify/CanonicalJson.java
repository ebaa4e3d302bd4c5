package cn.tonggui.audit.verify;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one way to write each value (RFC 8785, JCS), restricted so that no value can change on the way: strings in
 * NFC and valid Unicode, booleans, integers below 2⁵³ in size, lists and maps. Everything else is refused, named by path.
 */
public final class CanonicalJson {

    /** The first integer that a double no longer tells from its neighbour. */
    private static final long LIMIT = 1L << 53;

    private final StringBuilder json = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException naming the path of what may not stand in the log */
    public static String of(Map<String, ?> value) {
        CanonicalJson writer = new CanonicalJson();
        writer.map("$", value);
        return writer.json.toString();
    }

    private void value(String path, @Nullable Object value) {
        if (value instanceof String text) {
            string(normal(path, text));
        } else if (value instanceof Boolean truth) {
            json.append(truth.booleanValue());
        } else if (value instanceof Integer || value instanceof Long) {
            integer(path, ((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            list(path, list);
        } else if (value instanceof Map<?, ?> map) {
            map(path, map);
        } else {
            throw refused(path, value == null ? "null" : value.getClass().getName());
        }
    }

    private void integer(String path, long number) {
        if (number >= LIMIT || number <= -LIMIT) {
            throw refused(path, "integer of 2^53 or beyond");
        }
        json.append(number);
    }

    private void list(String path, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            value(path + "[" + i + "]", list.get(i));
        }
        json.append(']');
    }

    private void map(String path, Map<?, ?> map) {
        String separator = "";
        json.append('{');
        for (Map.Entry<String, @Nullable Object> entry : sorted(path, map).entrySet()) {
            json.append(separator);
            string(entry.getKey());
            json.append(':');
            value(path + "." + entry.getKey(), entry.getValue());
            separator = ",";
        }
        json.append('}');
    }

    /** Strings compare by UTF-16 code units, which is the order of RFC 8785 section 3.2.3. */
    private static TreeMap<String, @Nullable Object> sorted(String path, Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String text)) {
                throw refused(path, "key that is no string: " + key);
            }
            String name = normal(path + "." + text, text);
            if (sorted.containsKey(name)) {
                throw refused(path + "." + name, "key that stands twice");
            }
            sorted.put(name, value);
        });
        return sorted;
    }

    private static String normal(String path, String text) {
        boolean lone = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            throw refused(path, "lone surrogate");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        json.append('"');
    }

    /** The escapes of RFC 8785 section 3.2.2.2; every other character stands for itself. */
    private void character(char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ') {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    private static IllegalArgumentException refused(String path, String what) {
        return new IllegalArgumentException(
                path + " is " + what + ", expected a string, boolean, integer below 2^53, list or map");
    }
}
