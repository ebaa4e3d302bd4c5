package cn.tonggui.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The master key that wraps the keys of sealed records, read from {@code seal.key}: 32 bytes in Base64. */
final class SealKey {

    static final String FILE = "seal.key";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

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
        Path file = directory.resolve(FILE).toAbsolutePath().normalize();
        try {
            if (make && Files.notExists(file)) {
                make(file);
            }
            if (Files.notExists(file)) {
                throw new IllegalStateException(
                        "seal key " + file + " is missing. Put it back from its backup, or for a new"
                                + " installation make one: openssl rand -base64 32 > seal.key; chmod 600 seal.key."
                                + " What was sealed under a lost key stays unreadable.");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("seal key " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("seal key " + file + " cannot be used", e);
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

    private static SealKey read(Path file) throws IOException, GeneralSecurityException {
        if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "seal key " + file + " is open to others than its owner: chmod 600 " + file);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException(
                        "seal key " + file + " has " + bytes.length + " bytes, expected " + BYTES + " in Base64");
            }
            return new SealKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("seal key " + file + " is not Base64 of " + BYTES + " bytes");
        }
    }

    /** Written aside and linked into place: nobody reads half a key, and of two that make one, the first one's stays. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes) + "\n";
        Path draft = Files.createTempFile(file.getParent(), "seal", ".tmp", ownerOnly(file.getParent()));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return posix(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
