package cn.tonggui.audit;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.kernel.PublicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs the log, from a file outside the database; its public half is put beside it, to be handed out. */
@Configuration
class LogKey {

    static final String FILE = "log.key";
    static final String SHOWN = "log.vkey";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * @param keys directory that holds the key
     * @param make whether a missing key may be made: in profile demo and in tests only
     * @throws IllegalStateException when there is no usable key, so that the application does not start
     */
    @Bean
    static SigningKey signingKey(
            @Value("${tonggui.keys:data/keys}") Path keys, @Value("${tonggui.make-keys:false}") boolean make) {
        Path file = keys.resolve(FILE).toAbsolutePath().normalize();
        try {
            if (make && Files.notExists(file)) {
                make(file);
            }
            if (Files.notExists(file)) {
                throw new IllegalStateException(
                        "key of the log " + file + " is missing. Put it back from its backup, or"
                                + " for a new installation make one: java -jar tonggui.jar log-key NAME > log.key;"
                                + " chmod 600 log.key. A log goes on under its own key only.");
            }
            if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(
                        "key of the log " + file + " is open to others than its owner: chmod 600 " + file);
            }
            SigningKey key = SigningKey.read(Files.readString(file));
            Files.writeString(file.resolveSibling(SHOWN), key.shown() + "\n");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("key of the log " + file + " cannot be read", e);
        } catch (Unreadable e) {
            throw new IllegalStateException(
                    "key of the log " + file + " is none: it has two lines, as log-key wrote it", e);
        }
    }

    /** Written aside and linked into place: nobody reads half a key, and of two that make one, the first one's stays. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = posix(file)
                ? Files.createTempFile(
                        file.getParent(), "log", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(file.getParent(), "log", ".tmp");
        String name = "tonggui.demo/" + PublicId.next();
        Files.writeString(draft, SigningKey.ofLog(name).text(), StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
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

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
