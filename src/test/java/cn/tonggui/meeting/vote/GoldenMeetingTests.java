package cn.tonggui.meeting.vote;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.GoldenCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of {@code meetings/} gives what was worked out for it by hand. */
class GoldenMeetingTests {

    private static final GoldenCases CASES = GoldenCases.of("meetings");
    private static final int VECTORS = 18;

    @TestFactory
    Stream<DynamicTest> givesWhatWasWorkedOutByHand() throws IOException {
        return CASES.each(GoldenMeetingTests::check);
    }

    @Test
    void everyVectorIsThere() throws IOException {
        Set<String> found = CASES.folders().stream()
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
        JsonNode found = JsonMapper.shared().valueToTree(new MeetingKinds(GoldenCases.told(folder)).found());

        assertThat(found).isEqualTo(GoldenCases.expected(folder));
    }
}
