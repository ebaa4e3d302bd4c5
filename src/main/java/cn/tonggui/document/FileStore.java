package cn.tonggui.document;

import cn.tonggui.kernel.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of attachments in one directory, each content once, under {@code ab/cdef…}, its SHA-256. */
@Component
class FileStore {

    private static final Logger log = LoggerFactory.getLogger(FileStore.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final long MEGABYTE = 1L << 20;

    private final Path root;
    private final long maxSize;

    FileStore(@Value("${tonggui.files}") Path root, DocumentSettings settings) {
        this.root = root.toAbsolutePath().normalize();
        this.maxSize = settings.maxSize().toBytes();
    }

    /** Looks at a complete upload before it is kept. */
    interface Inspection {
        void require(Path file) throws IOException;
    }

    record Kept(String sha256, long size) {}

    /**
     * Keeps the content: it is on disk, whole, when this returns.
     *
     * @throws RuleBroken code {@code file-empty} or {@code file-size} (with the limit in MB), or what the inspection says
     */
    Kept keep(InputStream content, Inspection inspection) {
        try {
            Files.createDirectories(root);
            Path upload = Files.createTempFile(root, "upload-", null);
            try {
                Kept kept = receive(content, upload);
                inspection.require(upload);
                settle(upload, kept);
                return kept;
            } finally {
                Files.deleteIfExists(upload);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Kept receive(InputStream content, Path upload) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(upload, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxSize) {
                    throw new RuleBroken("file-size", maxSize / MEGABYTE);
                }
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        if (size == 0) {
            throw new RuleBroken("file-empty");
        }
        return new Kept(hex(digest), size);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Content that is there already stays; a damaged copy of it is replaced by the true one. */
    private void settle(Path upload, Kept kept) throws IOException {
        Path place = place(kept.sha256());
        if (Files.exists(place) && intact(place, kept.sha256(), kept.size())) {
            return;
        }
        Files.createDirectories(place.getParent());
        if (!place.getParent().toRealPath().equals(root.toRealPath().resolve(root.relativize(place.getParent())))) {
            throw new IllegalStateException("folder of " + kept.sha256() + " leads outside the file store");
        }
        Files.move(upload, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
        force(root);
    }

    /**
     * Opens the content after reading it once against its registered hash; the same handle is then handed over.
     *
     * @throws RuleBroken code {@code file-altered} with the name
     */
    InputStream open(DocumentRef document) {
        try {
            FileChannel file = FileChannel.open(place(document.sha256()), StandardOpenOption.READ);
            if (intact(file, document.sha256(), document.size())) {
                return Channels.newInputStream(file.position(0));
            }
            file.close();
        } catch (NoSuchFileException missing) {
            log.error("content of file {} is missing", document.id());
            throw new RuleBroken("file-altered", document.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        log.error("content of file {} does not match its registered hash", document.id());
        throw new RuleBroken("file-altered", document.name());
    }

    /** Whether the content is there and hashes to its name. */
    boolean holds(String sha256) {
        try (FileChannel file = FileChannel.open(place(sha256), StandardOpenOption.READ)) {
            return intact(file, sha256, file.size());
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean intact(Path place, String sha256, long size) throws IOException {
        try (FileChannel file = FileChannel.open(place, StandardOpenOption.READ)) {
            return intact(file, sha256, size);
        }
    }

    private static boolean intact(FileChannel file, String sha256, long size) throws IOException {
        if (file.size() != size) {
            return false;
        }
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (file.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip());
        }
        return hex(digest).equals(sha256);
    }

    Optional<Path> find(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalStateException("'" + sha256 + "' is no SHA-256 in hexadecimal");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** Makes the new name in the folder durable. Windows gives no handle on a folder and needs none. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("/")) {
            try (FileChannel handle = FileChannel.open(folder, StandardOpenOption.READ)) {
                handle.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
