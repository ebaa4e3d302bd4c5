package cn.tonggui.meeting.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every case of {@code meetings/} gives what was worked out for it by hand. */
class GoldenMeetingTests {

    private static final Path CASES = Path.of("src/test/resources/meetings");
    private static final int VECTORS = 18;

    @TestFactory
    Stream<DynamicTest> givesWhatWasWorkedOutByHand() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @Test
    void everyVectorIsThere() throws IOException {
        Set<String> found = folders().stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.startsWith("G"))
                .map(name -> name.substring(0, 3))
                .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, VECTORS)
                        .mapToObj("G%02d"::formatted)
                        .toList());
    }

    private static void check(Path folder) throws IOException {
        JsonNode found = JsonMapper.shared().valueToTree(new MeetingKinds(read(folder, "case.yaml")).found());

        assertThat(found).isEqualTo(read(folder, "expected.yaml"));
    }

    private static JsonNode read(Path folder, String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(folder.resolve(file)));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> found = folders.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
