package cn.tonggui.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the random ids that stand in URLs; the engine's ids never do. */
public final class PublicId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    /** 22 characters of {@code A-Z a-z 0-9 - _}, 128 bits. */
    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
