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
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A key in a file outside the database, which nobody but its owner may read.
 *
 * @param what it is called when something is wrong with it
 */
public record KeyFile(String what, Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    public static KeyFile in(Path directory, String name, String what) {
        return new KeyFile(what, directory.resolve(name).toAbsolutePath().normalize());
    }

    /**
     * Its text.
     *
     * @param fresh the text of a new key where the file is missing; null when none may be made
     * @param missing what is to be done when it is missing
     * @throws IllegalStateException when the file is missing and may not be made, or is open to others
     * @throws UncheckedIOException when it cannot be read or made
     */
    public String text(@Nullable Supplier<String> fresh, String missing) {
        try {
            if (fresh != null && Files.notExists(path)) {
                make(fresh.get());
            }
            if (Files.notExists(path)) {
                throw new IllegalStateException(this + " is missing. " + missing);
            }
            if (posix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new IllegalStateException(this + " is open to others than its owner: chmod 600 " + path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(this + " cannot be read", e);
        }
    }

    /** Written aside and linked into place: nobody reads half a key, and of two that make one, the first one's stays. */
    private void make(String text) throws IOException {
        Path directory = path.getParent();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "key", ".tmp", ownerOnly(directory));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
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

    /** What it is, and where. */
    @Override
    public String toString() {
        return what + " " + path;
    }
}
