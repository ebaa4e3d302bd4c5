package cn.tonggui.development;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-D11: more than half of those due come, more than half of those due agree, written opinions count (V82 to V84). */
class VoteTests {

    private static Vote vote(int due, int present, int yes, int written) {
        return new Vote(due, present, yes, present - yes, 0, written, 0);
    }

    @ParameterizedTest(name = "{1} of {0} came: {2}")
    @CsvSource({
        "20, 9, false", "20, 10, false", "20, 11, true",
        "21, 9, false", "21, 10, false", "21, 11, true",
        "7, 3, false", "7, 4, true", "7, 5, true",
        "0, 0, false", "1, 0, false", "1, 1, true"
    })
    void moreThanHalfOfThoseDueHaveToCome(int due, int present, boolean quorate) {
        assertThat(vote(due, present, 0, 0).quorate()).isEqualTo(quorate);
    }

    @ParameterizedTest(name = "{2} + {3} of {0}, {1} came: {4}")
    @CsvSource({
        "20, 18, 9, 0, false",
        "20, 18, 10, 0, false",
        "20, 18, 11, 0, true",
        "21, 18, 9, 0, false",
        "21, 18, 10, 0, false",
        "21, 18, 11, 0, true",
        "20, 11, 10, 0, false",
        "20, 11, 10, 1, true",
        "20, 11, 10, 2, true",
        "20, 11, 9, 1, false",
        "20, 11, 9, 2, true",
        "20, 10, 10, 9, false",
        "13, 7, 6, 0, false",
        "13, 7, 7, 0, true",
        "13, 7, 6, 1, true"
    })
    void moreThanHalfOfThoseDueHaveToAgree(int due, int present, int yes, int written, boolean carried) {
        assertThat(vote(due, present, yes, written).carried()).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            20, 21, 11, 0,  0, admitPresent, present
            20, 20, 11, 9,  0, -,            -
            20, 10, 10, 0,  0, admitPresent, quorum
            20, 11, 11, 1,  0, admitYes,     ballots
            20, 11, 10, 1,  0, -,            -
            20, 11, 10, 0,  0, -,            -
            20, 11, 10, 1,  8, -,            -
            20, 11, 10, 1,  9, -,            -
            20, 11, 10, 1, 10, admitWritten, written
            """)
    void figuresThatCannotBeAreRefusedAtTheirField(
            int due, int present, int yes, int no, int written, String field, String key) {
        var breach = new Vote(due, present, yes, no, 0, written, 0).breach("R-D11", "admit");

        assertThat(breach.map(Breach::field).orElse(null)).isEqualTo(field);
        assertThat(breach.map(Breach::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void writtenOpinionsAgainstAreOfPeopleAwayToo() {
        assertThat(new Vote(20, 11, 10, 1, 0, 8, 1).breach("R-D11", "admit")).isEmpty();
        assertThat(new Vote(20, 11, 10, 1, 0, 8, 2).breach("R-D11", "admit")).isPresent();
    }

    @Test
    void itIsReadOnceAllFiguresAreThere() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "fullDue", 20, "fullPresent", 11, "fullYes", 10, "fullNo", 1, "fullAbstain", 0, "fullWritten", 1));

        assertThat(Vote.of(new Given(values), "full")).contains(new Vote(20, 11, 10, 1, 0, 1, 0));
        values.remove("fullAbstain");
        assertThat(Vote.of(new Given(values), "full")).isEmpty();
    }
}
