package cn.tonggui.forms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The master key that wraps the keys of sealed records, read from {@code seal.key}: 32 bytes in Base64. */
final class SealKey {

    static final String FILE = "seal.key";
    private static final int BYTES = 32;
    private static final String MISSING = "Put it back from its backup, or for a new installation make one:"
            + " openssl rand -base64 32 > seal.key; chmod 600 seal.key."
            + " What was sealed under a lost key stays unreadable.";

    private final SecretKey key;
    private final String id;

    private SealKey(byte[] bytes) throws GeneralSecurityException {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 8);
    }

    /** @throws IllegalStateException when the file is missing and may not be made, open to others, or no key */
    static SealKey in(Path directory, boolean make) {
        KeyFile file = KeyFile.in(directory, FILE, "seal key");
        try {
            return of(file.text(make ? SealKey::fresh : null, MISSING), file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be used", e);
        }
    }

    /** First eight hex digits of the key's SHA-256. */
    String id() {
        return id;
    }

    byte[] wrap(SecretKey recordKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, key);
        return cipher.wrap(recordKey);
    }

    SecretKey unwrap(byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.UNWRAP_MODE, key);
        return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }

    /** HMAC-SHA256 under a key of its own for each purpose. */
    byte[] mac(String purpose, byte[] text) throws GeneralSecurityException {
        return hmac(hmac(key.getEncoded(), purpose.getBytes(StandardCharsets.UTF_8)), text);
    }

    private static byte[] hmac(byte[] under, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(under, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static SealKey of(String text, KeyFile file) throws GeneralSecurityException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException(
                        file + " has " + bytes.length + " bytes, expected " + BYTES + " in Base64");
            }
            return new SealKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " is not Base64 of " + BYTES + " bytes");
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
