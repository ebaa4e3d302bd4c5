package cn.tonggui.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Canonical JSON as bytes, and as a line. */
final class Json {

    private Json() {}

    static byte[] bytes(Map<String, ?> map) {
        return CanonicalJson.of(map).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] line(Map<String, ?> map) {
        return (CanonicalJson.of(map) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
