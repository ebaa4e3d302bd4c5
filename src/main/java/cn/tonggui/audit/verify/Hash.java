package cn.tonggui.audit.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** 32 bytes of SHA-256. Leaves and nodes of the tree are told apart by their first byte (RFC 9162, 2.1.1). */
public final class Hash {

    public static final int BYTES = 32;

    /** Root of the tree that holds nothing. */
    public static final Hash EMPTY = of(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    public static Hash leaf(byte[] body) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(body));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** @throws IllegalArgumentException when these are not 32 bytes */
    public static Hash read(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes, expected " + BYTES);
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException when the text is not 64 small hexadecimal digits */
    public static Hash hex(String text) {
        Hash hash = read(HexFormat.of().parseHex(text));
        if (!hash.hex().equals(text)) {
            throw new IllegalArgumentException("capitals in a hash");
        }
        return hash;
    }

    /** @throws IllegalArgumentException when the text is not the one way to write 32 bytes in Base64 */
    public static Hash base64(String text) {
        Hash hash = read(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("Base64 that could be written otherwise");
        }
        return hash;
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
