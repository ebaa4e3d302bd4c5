package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no sheet at all, on the command line. */
class NoSheetTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "'', 没有内容",
        "'# nothing', 没有内容",
        "'[1, 2]', 应是若干项，每项一行",
        "committee, 应是若干项，每项一行",
        "'kind: {', 第 1 行：不是可以读的 YAML",
        "'kind: tie\n--- \nkind: tie', 第 3 行：不是可以读的 YAML",
    })
    void refusesWhatIsNoSheetAtAll(String text, String said) throws IOException {
        Path file = file("none.yaml", text.replace("\\n", "\n"));
        assertThat(run(file)).isEqualTo(2);
        assertThat(refusals()).containsExactly(file + "：" + said);
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'k', ':', ' ', (byte) 0xE9});
        assertThat(run(folder.resolve("none.yaml"), folder, latin)).isEqualTo(2);
        assertThat(refusals())
                .containsExactly(folder.resolve("none.yaml") + "：文件读不出", folder + "：文件读不出", latin + "：不是 UTF-8 文字");
    }

    @Test
    void takesAByteOrderMarkForNothing() throws IOException {
        assertThat(run(Files.writeString(
                        folder.resolve("a.yaml"),
                        "\uFEFF" + Files.readString(Path.of("src/test/resources/tally/v20-due/case.yaml")))))
                .isZero();
    }

    private int run(Path... files) {
        return new Recount(stream(printed), stream(refused))
                .run(Arrays.stream(files).map(Path::toString).toList());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> refusals() {
        return refused.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
