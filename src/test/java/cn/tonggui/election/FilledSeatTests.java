package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.election.tally.Turnout;
import cn.tonggui.forms.Given;
import cn.tonggui.organisation.Entry;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A seat that a by-election fills takes the office that was vacant; the others of the committee stay as they are. */
@TongguiTest
class FilledSeatTests extends ElectionAtHand {

    @Autowired
    private NewOffices offices;

    @BeforeEach
    void elect() {
        open("by-election");
        signedIn(List.of("P21", "P26"), 10);
        rounds.open(id, "committee", Round.MEMBER, 1, List.of("P20", "P24"), new Turnout(11, 10));
        papers(10, 10, 10);
        counted(10, votes("P20", 3, "P24", 7));
    }

    private List<Map<String, String>> taken(String division) {
        Given given = new Given(Map.of(
                "resultDocNo",
                "QSGW党〔2027〕9号",
                "seatDivisions",
                List.of(row("person", "P24", "office", division)),
                "divisions",
                List.of(row("person", "P24", "office", "organiser"))));
        return offices.elected(elections.require(id), given).entries().stream()
                .map(Entry::values)
                .toList();
    }

    @Test
    void comesWithTheDivisionThatWasReported() {
        assertThat(taken("discipline-member"))
                .containsExactly(
                        Map.of("person", "P24", "office", "discipline-member", "unit", "B03", "source", "ELECTION"));
    }

    @Test
    void isAPlainSeatOtherwise() {
        assertThat(taken("committee-member"))
                .containsExactly(
                        Map.of("person", "P24", "office", "committee-member", "unit", "B03", "source", "ELECTION"));
    }
}
