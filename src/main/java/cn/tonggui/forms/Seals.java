package cn.tonggui.forms;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what {@code x-sealed} fields hold (密封), each record under a key of its own.
 *
 * <p>An envelope reads {@code sealed:v1:<key id>:<wrapped key>:<nonce>:<ciphertext>}, the last three in Base64url. The text
 * is under AES-256-GCM, whose additional data is the envelope up to the wrapped key; the record key is wrapped by AES key
 * wrap (RFC 3394) under the master key: it needs no nonce, so the master key never wears out by chance repetition.
 */
@Component
public class Seals {

    private static final String PREFIX = "sealed:v1:";
    private static final int PARTS = 6;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKey master;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys directory that holds {@code seal.key}
     * @param makeKeys whether a missing key may be made: in profile demo and in tests only
     * @throws IllegalStateException when there is no usable key, so that the application does not start
     */
    Seals(@Value("${tonggui.keys:data/keys}") Path keys, @Value("${tonggui.make-keys:false}") boolean makeKeys) {
        this.master = SealKey.in(keys, makeKeys);
    }

    /**
     * @return an envelope, a different one for each call
     * @throws IllegalArgumentException when the text has lone surrogates, which no encoding keeps
     */
    public String seal(String plain) {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(256, random);
            SecretKey recordKey = keys.generateKey();
            String head = PREFIX + master.id() + ":" + encode(master.wrap(recordKey));
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, recordKey, nonce, head).doFinal(utf8(plain));
            return head + ":" + encode(nonce) + ":" + encode(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("text cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException when the envelope was made under another key, was changed, or is none */
    public String open(String envelope) {
        String[] parts = envelope.split(":", -1);
        if (!sealed(envelope) || parts.length != PARTS) {
            throw new IllegalStateException("text is no envelope, expected " + PREFIX + "…");
        }
        if (!parts[2].equals(master.id())) {
            throw new IllegalStateException(
                    "envelope is under key " + parts[2] + ", expected " + master.id() + ": is this another seal.key?");
        }
        String head = PREFIX + parts[2] + ":" + parts[3];
        try {
            SecretKey recordKey = master.unwrap(decode(parts[3]));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, recordKey, decode(parts[4]), head);
            byte[] ciphertext = decode(parts[5]);
            if (ciphertext.length < TAG_BITS / Byte.SIZE) {
                throw new IllegalArgumentException("ciphertext is shorter than its tag");
            }
            return new String(cipher.doFinal(ciphertext), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("envelope under key " + parts[2] + " was changed and cannot be opened", e);
        }
    }

    /**
     * A tag by which this installation knows its own word again: nobody without the key can make one.
     *
     * @param purpose tags of one purpose are none of another
     * @return 43 characters of Base64url
     */
    public String tag(String purpose, String text) {
        try {
            return encode(master.mac(purpose, utf8(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("text cannot be tagged", e);
        }
    }

    /** Whether the value is an envelope, by its look alone. */
    public boolean sealed(@Nullable Object value) {
        return looksSealed(value);
    }

    static boolean looksSealed(@Nullable Object value) {
        return value instanceof String text && text.startsWith(PREFIX);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String head) throws GeneralSecurityException {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("nonce has " + nonce.length + " bytes, expected " + NONCE_BYTES);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] utf8(String plain) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(plain));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text has a lone surrogate", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses spellings that decode to the same bytes, so that an envelope has exactly one form. */
    private static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Base64url with unused bits set");
        }
        return bytes;
    }
}
