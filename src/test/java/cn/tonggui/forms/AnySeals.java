package cn.tonggui.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seals under a key of these tests, for modules that need some. */
public final class AnySeals {

    private static final Seals ONE = in(fresh());

    private AnySeals() {}

    /** The same ones for all who ask. */
    public static Seals one() {
        return ONE;
    }

    /** Under the key that lies in the directory, made if there is none. */
    public static Seals in(Path keys) {
        return new Seals(keys, true);
    }

    private static Path fresh() {
        try {
            Path keys = Files.createTempDirectory("seals");
            keys.resolve(SealKey.FILE).toFile().deleteOnExit();
            keys.toFile().deleteOnExit();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
