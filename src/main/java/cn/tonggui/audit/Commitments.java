package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalJson;
import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Commitment;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.Personal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes personal values out of the body of an event. What is left are commitments; the values and their salts wait beside the
 * event, sealed, until the event has its place in the log.
 */
@Component
class Commitments {

    private final Seals seals;
    private final SecureRandom random = new SecureRandom();

    Commitments(Seals seals) {
        this.seals = seals;
    }

    /** @param name path in the body, such as {@code changes[0].after} @param salt in hexadecimal */
    record Value(String subject, String name, String salt, String value) {}

    /** @param sealed the values, null when there are none */
    record Taken(Object body, @Nullable String sealed) {}

    Taken take(Map<String, Object> body) {
        List<Map<String, Object>> values = new ArrayList<>();
        Object left = without("", body, values);
        return new Taken(left, values.isEmpty() ? null : seals.seal(CanonicalJson.of(Map.of("values", values))));
    }

    private Object without(String name, Object value, List<Map<String, Object>> values) {
        if (value instanceof Personal personal) {
            return commitment(name, personal, values);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> left = new HashMap<>();
            map.forEach(
                    (key, held) -> left.put(key, without(name.isEmpty() ? "" + key : name + "." + key, held, values)));
            return left;
        }
        if (value instanceof List<?> list) {
            List<Object> left = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                left.add(without(name + "[" + i + "]", list.get(i), values));
            }
            return left;
        }
        return value;
    }

    private Object commitment(String name, Personal personal, List<Map<String, Object>> values) {
        String value = Normalizer.normalize(personal.value(), Normalizer.Form.NFC);
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        values.add(Map.of(
                "subject",
                personal.subject(),
                "name",
                name,
                "salt",
                HexFormat.of().formatHex(salt),
                "value",
                value));
        return Commitment.mark(Commitment.of(name, salt, value));
    }

    /** @throws IllegalStateException when it was sealed under another key, or is none */
    List<Value> open(String sealed) {
        try {
            List<Value> values = new ArrayList<>();
            for (Object one : (List<?>) CanonicalReader.read(seals.open(sealed).getBytes(StandardCharsets.UTF_8))
                    .get("values")) {
                Map<?, ?> map = (Map<?, ?>) one;
                values.add(new Value(
                        (String) map.get("subject"), (String) map.get("name"), (String) map.get("salt"), (String)
                                map.get("value")));
            }
            return values;
        } catch (Unreadable e) {
            throw new IllegalStateException("sealed values cannot be read", e);
        }
    }
}
