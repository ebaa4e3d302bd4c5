package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.GoldenCases;
import java.io.IOException;
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

/** Every case of {@code scores/} gives what was worked out for it by hand. */
class GoldenScoreTests {

    private static final GoldenCases CASES = GoldenCases.of("scores");
    private static final int VECTORS = 18;

    @TestFactory
    Stream<DynamicTest> givesWhatWasWorkedOutByHand() throws IOException {
        return CASES.each(GoldenScoreTests::check);
    }

    @Test
    void everyVectorIsThere() throws IOException {
        Set<String> found = CASES.folders().stream()
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
        for (Path folder : CASES.folders()) {
            if (GoldenCases.expected(folder).has("outcome")) {
                rulings.add(new RulingKinds(GoldenCases.told(folder)).ruling());
            }
        }
        return rulings;
    }

    private static void check(Path folder) throws IOException {
        JsonNode expected = GoldenCases.expected(folder);
        JsonNode found = JsonMapper.shared().valueToTree(new ScoreKinds(GoldenCases.told(folder)).found());

        assertThat(expected.size()).isPositive();
        expected.properties()
                .forEach(one -> assertThat(found.path(one.getKey()).toString())
                        .as(one.getKey())
                        .isEqualTo(one.getValue().toString()));
    }
}
