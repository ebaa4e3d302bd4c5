package cn.tonggui.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The public half of a key that signs notes: {@code <name>+<key id>+<Base64 of kind and Ed25519 key>} (C2SP signed-note). */
public final class VerifyKey {

    /** What a note says of a key's signature. */
    enum Signed {
        RIGHT,
        WRONG,
        MISSING
    }

    static final byte ED25519 = 1;
    static final byte COSIGNATURE = 4;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    private final String name;
    private final byte[] key;
    private final PublicKey check;

    private VerifyKey(String name, byte[] key) throws GeneralSecurityException {
        this.name = name;
        this.key = key;
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
        System.arraycopy(key, 1, encoded, X509.length, KEY_BYTES);
        this.check = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** @throws Unreadable when the text is no such key */
    public static VerifyKey read(String text) throws Unreadable {
        String line = text.strip();
        String[] parts = line.split("\\+", 3);
        try {
            byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (key.length == 1 + KEY_BYTES && (key[0] == ED25519 || key[0] == COSIGNATURE) && named(parts[0])) {
                VerifyKey read = new VerifyKey(parts[0], key);
                if (read.toString().equals(line)) {
                    return read;
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new Unreadable("unreadable.key");
        }
        throw new Unreadable("unreadable.key");
    }

    static VerifyKey of(String name, byte kind, byte[] encoded) throws GeneralSecurityException {
        byte[] key = new byte[1 + KEY_BYTES];
        key[0] = kind;
        System.arraycopy(encoded, encoded.length - KEY_BYTES, key, 1, KEY_BYTES);
        return new VerifyKey(name, key);
    }

    static boolean named(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> c <= ' ' || c == '+' || Character.isWhitespace(c));
    }

    public String name() {
        return name;
    }

    byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + key.length);
        System.arraycopy(key, 0, all, named.length, key.length);
        return Arrays.copyOf(Hash.of(all).bytes(), 4);
    }

    /** SHA-256 of the key, in groups to be compared by eye. */
    public String fingerprint() {
        return Hash.of(key).hex().replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** Whether the note is signed with this key, and rightly. */
    public boolean accepts(SignedNote note) {
        return signed(note) == Signed.RIGHT;
    }

    Signed signed(SignedNote note) {
        List<SignedNote.Signature> mine = note.signatures().stream()
                .filter(signature -> signature.of(name, id()))
                .toList();
        if (mine.isEmpty()) {
            return Signed.MISSING;
        }
        return mine.stream().allMatch(signature -> right(note.text(), signature.bytes())) ? Signed.RIGHT : Signed.WRONG;
    }

    private boolean right(String text, byte[] signature) {
        if (key[0] == ED25519) {
            return right(text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length <= Long.BYTES) {
            return false;
        }
        long second = ByteBuffer.wrap(signature).getLong();
        return right(cosigned(second, text), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private boolean right(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(check);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What a witness signs (C2SP cosignature/v1). */
    static byte[] cosigned(long second, String text) {
        return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(key);
    }
}
