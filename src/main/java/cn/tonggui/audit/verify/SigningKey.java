package cn.tonggui.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The secret half of a key that signs notes. Its file has two lines: {@code PRIVATE+KEY+<name>+<key id>+<Base64 of kind and seed>}
 * and the line of its {@link VerifyKey}.
 */
public final class SigningKey {

    private static final String MARK = "PRIVATE+KEY+";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int SEED = 32;
    private static final int SIGNATURE = 64;

    private final VerifyKey shown;
    private final byte kind;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(VerifyKey shown, byte kind, byte[] seed) throws GeneralSecurityException {
        this.shown = shown;
        this.kind = kind;
        this.seed = seed;
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + SEED);
        System.arraycopy(seed, 0, encoded, PKCS8.length, SEED);
        this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** A new key of a log, whose name is the log's origin. */
    public static SigningKey ofLog(String name) {
        return make(name, VerifyKey.ED25519);
    }

    /** A new key of a witness, whose signatures say when they were given. */
    static SigningKey ofWitness(String name) {
        return make(name, VerifyKey.COSIGNATURE);
    }

    private static SigningKey make(String name, byte kind) {
        if (!VerifyKey.named(name)) {
            throw new IllegalArgumentException("name of a key '" + name + "', expected one without blanks and plus");
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] seed = Arrays.copyOfRange(secret, secret.length - SEED, secret.length);
            return new SigningKey(VerifyKey.of(name, kind, pair.getPublic().getEncoded()), kind, seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** @throws Unreadable when the text is no such key, or its lines belong to two */
    public static SigningKey read(String text) throws Unreadable {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2 || !lines.get(0).startsWith(MARK)) {
            throw new Unreadable("unreadable.key");
        }
        VerifyKey shown = VerifyKey.read(lines.get(1));
        try {
            String secret = lines.get(0);
            byte[] bytes = Base64.getDecoder()
                    .decode(secret.substring(
                            secret.indexOf('+', MARK.length() + shown.name().length() + 1) + 1));
            SigningKey read = new SigningKey(shown, bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
            if (read.text().equals(text) && read.fits()) {
                return read;
            }
        } catch (RuntimeException | GeneralSecurityException e) {
            throw new Unreadable("unreadable.key");
        }
        throw new Unreadable("unreadable.key");
    }

    private boolean fits() {
        SignedNote note =
                kind == VerifyKey.ED25519 ? sign("own\n") : new SignedNote("own\n", List.of(cosign("own\n", 1)));
        return shown.signed(note) == VerifyKey.Signed.RIGHT;
    }

    public VerifyKey shown() {
        return shown;
    }

    public String text() {
        byte[] secret = new byte[1 + SEED];
        secret[0] = kind;
        System.arraycopy(seed, 0, secret, 1, SEED);
        String id = HexFormat.of().formatHex(shown.id());
        return MARK + shown.name() + "+" + id + "+" + Base64.getEncoder().encodeToString(secret) + "\n" + shown + "\n";
    }

    /** @param text lines, each ended */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(sealed(signature(text.getBytes(StandardCharsets.UTF_8)))));
    }

    SignedNote.Signature cosign(String text, long second) {
        byte[] signature = signature(VerifyKey.cosigned(second, text));
        return sealed(ByteBuffer.allocate(Long.BYTES + SIGNATURE)
                .putLong(second)
                .put(signature)
                .array());
    }

    private SignedNote.Signature sealed(byte[] signature) {
        byte[] id = shown.id();
        byte[] sealed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, sealed, id.length, signature.length);
        return new SignedNote.Signature(shown.name(), sealed);
    }

    private byte[] signature(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("text cannot be signed", e);
        }
    }
}
