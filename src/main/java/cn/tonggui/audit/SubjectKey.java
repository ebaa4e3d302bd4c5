package cn.tonggui.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key under which the personal values of one subject lie: AES-256-GCM, bound to the place where each stands. */
final class SubjectKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SubjectKey(byte[] key) {
        this.key = key;
    }

    static SubjectKey fresh() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new SubjectKey(key);
    }

    /** @param text as {@link #text} gave it */
    static SubjectKey read(String text) {
        return new SubjectKey(Base64.getDecoder().decode(text));
    }

    String text() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** @return nonce and ciphertext in Base64 */
    String seal(String place, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, nonce.length + hidden.length);
            System.arraycopy(hidden, 0, both, nonce.length, hidden.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("values cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed elsewhere, under another key, or was changed */
    String open(String place, String sealed) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new IllegalArgumentException(both.length + " bytes");
            }
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] hidden = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(hidden), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("values at " + place + " cannot be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
