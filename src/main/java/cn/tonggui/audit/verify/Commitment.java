package cn.tonggui.audit.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the log for a personal value: its hash together with a random salt and the name of the field. The value can be
 * shown later, or its salt destroyed, and the log stays as it is either way. In a body it reads {@code {"commitment":"<hex>"}}.
 */
public final class Commitment {

    public static final int SALT_BYTES = 32;

    private static final String KEY = "commitment";
    private static final byte[] DOMAIN = "f1".getBytes(StandardCharsets.US_ASCII);

    private Commitment() {}

    /** @param name path of the field in the event, without NUL, which ends it here @param salt 32 random bytes, never used again */
    public static Hash of(String name, byte[] salt, String value) {
        if (salt.length != SALT_BYTES || name.indexOf(0) >= 0) {
            throw new IllegalArgumentException("salt of " + salt.length + " bytes for '" + name + "'");
        }
        MessageDigest digest = Hash.sha256();
        digest.update(DOMAIN);
        digest.update((byte) 0);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(salt);
        return Hash.read(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** As it stands in the body of an event. */
    public static Map<String, Object> mark(Hash commitment) {
        return Map.of(KEY, commitment.hex());
    }

    /** Whether the value of a body is a commitment. */
    public static boolean stands(Object value) {
        return in(value) != null;
    }

    /** What the value of a body commits to; null when it is an open value. */
    static @Nullable Hash in(Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.get(KEY) instanceof String hex) {
            try {
                return Hash.hex(hex);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return null;
    }
}
