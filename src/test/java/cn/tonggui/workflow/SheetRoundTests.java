package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sheets that several give apart from each other, where the step is left before all are in. */
@TongguiTest
class SheetRoundTests extends MattersUnderWay {

    private final List<Map<String, Object>> authors = List.of(
            Map.of("person", "P40", "part", "设计", "share", 60), Map.of("person", "P38", "part", "试用", "share", 40));

    private String scored(String... by) {
        String id = walker.open("trial-scoring", "P40", Map.of("subject", "轨缝尺", "authors", authors));
        assigned(id, "P34", "P35", "P36");
        for (String one : by) {
            score(id, one, 30);
        }
        return id;
    }

    private void assigned(String id, String... reviewers) {
        walker.act(id, "assign", "P34", "submit", Map.of("reviewers", List.of(reviewers)));
    }

    private void score(String id, String who, int innovation) {
        walker.act(id, "score", who, "submit", Map.of("innovation", innovation, "useful", 0, "safety", 0));
    }

    private Map<String, Object> values(String id) {
        return cases.require(id, people.viewer("P34")).values();
    }

    @Test
    void whoGaveASheetBeforeItWasReturnedGivesAnother() {
        String id = scored("P35");
        returned(id, "score", "P36", "assign", false);

        assigned(id, "P35", "P36");
        score(id, "P35", 10);
        score(id, "P36", 20);

        assertThat(values(id)).containsEntry("averageScore", "15.00");
    }

    @Test
    void aSheetOfWhoIsNoLongerAskedCountsNowhere() {
        String id = scored("P34", "P35");
        returned(id, "score", "P36", "assign", false);

        assigned(id, "P36", "P32");
        score(id, "P36", 10);
        score(id, "P32", 20);

        assertThat(values(id)).containsEntry("averageScore", "15.00");
        assertThat((List<?>) values(id).get("scores")).hasSize(2);
    }

    @Test
    void onceAllAreInTheNextTimeBeginsAnew() {
        String id = scored("P34", "P35", "P36");
        returned(id, "conclude", "P34", "assign", false);

        assigned(id, "P35", "P36");
        score(id, "P35", 10);
        score(id, "P36", 20);

        assertThat(values(id)).containsEntry("averageScore", "15.00");
        assertThat((List<?>) values(id).get("scores")).hasSize(2);
    }
}
