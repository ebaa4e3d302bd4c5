package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.document.FileStore.Kept;
import cn.tonggui.kernel.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileStoreTests {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path root;
    private FileStore store;

    @BeforeEach
    void open() {
        root = folder.resolve("files");
        store = new FileStore(root, new DocumentSettings(DataSize.ofMegabytes(1)));
    }

    @Test
    void keepsContentUnderItsHash() {
        assertThat(keep("abc")).isEqualTo(new Kept(ABC, 3));
        assertThat(stored()).containsExactly("ba/" + ABC.substring(2));
        assertThat(store.open(registered())).hasContent("abc");
    }

    @Test
    void keepsEqualContentOnce() throws IOException {
        keep("abc");
        var before = Files.readAttributes(place(), BasicFileAttributes.class).fileKey();

        keep("abc");
        assertThat(stored()).hasSize(1);
        assertThat(Files.readAttributes(place(), BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
    }

    @Test
    void takesContentUpToTheLimit() {
        int limit = 1 << 20;
        assertThat(keep("a".repeat(limit - 1)).size()).isEqualTo(limit - 1);
        assertThat(keep("a".repeat(limit)).size()).isEqualTo(limit);
        assertThatThrownBy(() -> keep("a".repeat(limit + 1))).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("file-size");
            assertThat(refusal.facts()).containsExactly(1L);
        });
        assertThat(stored()).hasSize(2);
    }

    @Test
    void stopsReadingAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> store.keep(endless, file -> {})).isInstanceOf(RuleBroken.class);
    }

    @Test
    void refusesEmptyContent() {
        assertThatThrownBy(() -> keep(""))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo("file-empty"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenRefusedOrBrokenOff() {
        assertThatThrownBy(() -> store.keep(bytes("abc"), file -> {
                    throw new RuleBroken("file-content", "pdf");
                }))
                .isInstanceOf(RuleBroken.class);
        InputStream brokenOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> store.keep(brokenOff, file -> {})).isInstanceOf(UncheckedIOException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void tellsAlteredLongerAndMissingContent() throws IOException {
        keep("abc");
        for (String other : List.of("abd", "abcd", "ab")) {
            Files.writeString(place(), other);
            refusesAsAltered();
        }
        Files.delete(place());
        refusesAsAltered();
    }

    @Test
    void replacesADamagedCopyWhenTheContentComesAgain() throws IOException {
        keep("abc");
        Files.writeString(place(), "abd");

        keep("abc");
        assertThat(store.open(registered())).hasContent("abc");
    }

    @Test
    void refusesAFolderThatLeadsElsewhere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("ba"), elsewhere);

        assertThatThrownBy(() -> keep("abc")).isInstanceOf(IllegalStateException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void opensByHashOnly() {
        for (String hash : List.of("../../etc/passwd", ABC.toUpperCase(), ABC.substring(1), ABC + "0", "")) {
            assertThatThrownBy(() -> store.open(registered(hash))).isInstanceOf(IllegalStateException.class);
        }
    }

    private void refusesAsAltered() {
        assertThatThrownBy(() -> store.open(registered())).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("file-altered");
            assertThat(refusal.facts()).containsExactly("a.txt");
        });
    }

    private Kept keep(String content) {
        return store.keep(bytes(content), file -> {});
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes());
    }

    private Path place() {
        return root.resolve("ba").resolve(ABC.substring(2));
    }

    private List<String> stored() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DocumentRef registered() {
        return registered(ABC);
    }

    private static DocumentRef registered(String sha256) {
        return new DocumentRef("id", "a.txt", "text/plain", 3, sha256, "张三", LocalDateTime.MIN);
    }
}
