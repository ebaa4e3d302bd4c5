package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases worked out by hand, a folder each: {@code case.yaml} and {@code expected.yaml}. */
public record GoldenCases(Path root) {

    /** @param name folder under the resources of the tests */
    public static GoldenCases of(String name) {
        return new GoldenCases(Path.of("src/test/resources", name));
    }

    /** Looks at one case. */
    @FunctionalInterface
    public interface Check {

        void of(Path folder) throws IOException;
    }

    public Stream<DynamicTest> each(Check check) throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check.of(folder)));
    }

    /** By name; there are some. */
    public List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> found = folders.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    public static JsonNode told(Path folder) throws IOException {
        return read(folder.resolve("case.yaml"));
    }

    public static JsonNode expected(Path folder) throws IOException {
        return read(folder.resolve("expected.yaml"));
    }

    private static JsonNode read(Path file) throws IOException {
        return YAMLMapper.shared().readTree(Files.readString(file));
    }
}
