package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Every case of {@code scores/} gives what was worked out for it by hand. */
class GoldenScoreTests {

    private static final Path CASES = Path.of("src/test/resources/scores");
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
                .filter(name -> name.startsWith("K"))
                .map(name -> name.substring(0, 3))
                .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, VECTORS)
                        .mapToObj("K%02d"::formatted)
                        .toList());
    }

    /** Those of the cases that end in one. */
    static List<Ruling> rulings() throws IOException {
        List<Ruling> rulings = new ArrayList<>();
        for (Path folder : folders()) {
            if (read(folder, "expected.yaml").has("outcome")) {
                rulings.add(new RulingKinds(read(folder, "case.yaml")).ruling());
            }
        }
        return rulings;
    }

    private static void check(Path folder) throws IOException {
        JsonNode expected = read(folder, "expected.yaml");
        JsonNode found = JsonMapper.shared().valueToTree(new ScoreKinds(read(folder, "case.yaml")).found());

        assertThat(expected.size()).isPositive();
        expected.properties()
                .forEach(one -> assertThat(found.path(one.getKey()).toString())
                        .as(one.getKey())
                        .isEqualTo(one.getValue().toString()));
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
