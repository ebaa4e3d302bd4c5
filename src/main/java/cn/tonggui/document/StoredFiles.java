package cn.tonggui.document;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Door of the contents by their hashes, for whoever was told the hash by the log. Says nothing about who may open them. */
@Component
public class StoredFiles {

    private final FileStore files;

    StoredFiles(FileStore files) {
        this.files = files;
    }

    /**
     * Where the content lies, as it is: it may have been altered since. Empty when it is gone.
     *
     * @throws IllegalStateException that is no SHA-256 in hexadecimal
     */
    public Optional<Path> content(String sha256) {
        return files.find(sha256);
    }
}
