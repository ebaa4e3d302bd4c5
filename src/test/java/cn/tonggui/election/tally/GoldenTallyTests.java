package cn.tonggui.election.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.election.Recount;
import cn.tonggui.testing.GoldenCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every case of {@code tally/} gives what was worked out for it by hand. The sheets go in by the door that anyone has, the
 * command line; the other kinds are read by {@link GoldenKinds}.
 */
class GoldenTallyTests {

    private static final GoldenCases CASES = GoldenCases.of("tally");
    private static final int VECTORS = 84;

    @TestFactory
    Stream<DynamicTest> givesWhatWasWorkedOutByHand() throws IOException {
        return CASES.each(GoldenTallyTests::check);
    }

    @Test
    void everyVectorIsThereForBothBases() throws IOException {
        Set<String> found = new TreeSet<>();
        CASES.folders().stream()
                .filter(folder -> folder.getFileName().toString().startsWith("v"))
                .forEach(folder -> found.add(folder.getFileName().toString().replaceFirst("(v\\d\\d)[a-z]?-", "$1-")));
        assertThat(found)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, VECTORS)
                        .boxed()
                        .flatMap(number -> Stream.of("due", "present").map(base -> "v%02d-%s".formatted(number, base)))
                        .toList());
    }

    @Test
    void theBasesDifferWhereTheyShould() throws IOException {
        TreeMap<String, String> differing = new TreeMap<>();
        for (Path folder : CASES.folders()) {
            String name = folder.getFileName().toString();
            if (name.endsWith("-due")) {
                String due = GoldenCases.expected(folder).path("outcome").asString("");
                Path twin = CASES.root().resolve(name.replace("-due", "-present"));
                String present = GoldenCases.expected(twin).path("outcome").asString("");
                if (!due.equals(present)) {
                    differing.put(name.substring(0, name.indexOf('-')), present + " " + due);
                }
            }
        }
        assertThat(differing)
                .containsOnlyKeys(
                        "v20", "v21", "v24", "v37", "v38", "v40", "v42", "v44", "v45", "v50", "v51", "v59", "v71",
                        "v75");
    }

    private static void check(Path folder) throws IOException {
        JsonNode told = GoldenCases.told(folder);
        JsonNode found = GoldenKinds.read(told).orElseGet(() -> counted(folder.resolve("case.yaml")));
        GoldenCases.expected(folder)
                .properties()
                .forEach(expected -> assertThat(found.path(expected.getKey()).toString())
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue().toString()));
    }

    private static JsonNode counted(Path file) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream refusals = new ByteArrayOutputStream();
        int code = new Recount(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(refusals, true, StandardCharsets.UTF_8))
                .run(List.of(file.toString()));
        assertThat(refusals.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(results.toString(StandardCharsets.UTF_8))
                .as("sentences lacking an input")
                .doesNotContainPattern("\\{\\d");
        return JsonMapper.shared().readTree(results.toString(StandardCharsets.UTF_8));
    }
}
