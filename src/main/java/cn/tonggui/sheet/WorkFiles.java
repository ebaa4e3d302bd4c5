package cn.tonggui.sheet;

import cn.tonggui.kernel.PublicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What long works write: one folder for each run of the application, readable by nobody else, gone when it ends. */
final class WorkFiles {

    private static final Logger log = LoggerFactory.getLogger(WorkFiles.class);
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path root;
    private @Nullable Path folder;

    WorkFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A place that nothing stands at yet. */
    synchronized Path next() {
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                Files.createDirectories(root);
                folder = Files.createTempDirectory(root, "run-");
                deleteOlderThan(Files.getLastModifiedTime(folder));
            }
            return folder.resolve(PublicId.next());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a run that was cut off has left. Told by the files' own clock, not by ours, which a demonstration moves. */
    private void deleteOlderThan(FileTime now) throws IOException {
        for (Path run : in(root)) {
            if (Files.getLastModifiedTime(run)
                    .toInstant()
                    .isBefore(now.toInstant().minus(LEFT_BEHIND))) {
                deleteFolder(run);
            }
        }
    }

    synchronized void deleteAll() {
        if (folder != null) {
            deleteFolder(folder);
            folder = null;
        }
    }

    private static void deleteFolder(Path run) {
        try {
            in(run).forEach(WorkFiles::delete);
            Files.deleteIfExists(run);
        } catch (IOException stays) {
            log.warn("folder {} of finished works could not be deleted", run.getFileName(), stays);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            log.warn("file {} of a finished work could not be deleted", file.getFileName(), stays);
        }
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        }
    }
}
