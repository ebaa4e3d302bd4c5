package cn.tonggui.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that an export is made of, beside it until it is made. */
final class ExportParts implements AutoCloseable {

    private final Path folder;

    ExportParts(Path export) throws IOException {
        this.folder = Files.createDirectory(export.resolveSibling(export.getFileName() + ".parts"));
    }

    Path of(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
