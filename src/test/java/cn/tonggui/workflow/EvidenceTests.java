package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a score rests on: cases that their ledgers say speak for an indicator, of the days, as far as they are the viewer's to read. */
@TongguiTest
class EvidenceTests extends MattersUnderWay {

    private static final UnitCode BRANCH = new UnitCode("B04");

    @Autowired
    private Evidence evidence;

    private List<Evidence.Piece> of(LocalDate from, LocalDate until, String person) {
        return evidence.of(BRANCH, from, until, people.viewer(person));
    }

    private String matter() {
        return walker.open(
                "practical-matter",
                "P40",
                Map.of("subject", "烘干机不转", "request", "雨衣晾不干。", "category", "living", "display", "named"));
    }

    @Test
    void aCaseSpeaksFromTheDayItIsOpened() {
        String id = matter();
        LocalDate day = view(id, "P34").openedAt().toLocalDate();

        assertThat(of(day.minusDays(1), day.minusDays(1), "P34"))
                .extracting(Evidence.Piece::caseId)
                .doesNotContain(id);
        assertThat(of(day, day, "P34"))
                .filteredOn(one -> one.caseId().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.indicator()).isEqualTo("P6");
                    assertThat(one.label()).isEqualTo("实事");
                    assertThat(one.closedAt()).isNull();
                });
        assertThat(of(day.plusDays(1), day.plusDays(1), "P34"))
                .extracting(Evidence.Piece::caseId)
                .contains(id);
    }

    @Test
    void aCaseThatWasTakenBackSpeaksForNothing() {
        String id = matter();
        LocalDate day = view(id, "P34").openedAt().toLocalDate();
        CaseRef ref = new CaseRef(id, view(id, "P40").revision(), PublicId.next());
        cases.perform(new CaseAction.Cancel(ref, "已经修好了"), people.viewer("P40"));

        assertThat(of(day, day, "P34")).extracting(Evidence.Piece::caseId).doesNotContain(id);
    }

    @Test
    void onlyWhatIsOpenToTheViewerIsShown() {
        String id = matter();
        LocalDate day = view(id, "P34").openedAt().toLocalDate();

        assertThat(of(day, day, "P39")).extracting(Evidence.Piece::caseId).doesNotContain(id);
        assertThat(evidence.readable(List.of(id, "no-such-case"), people.viewer("P34")))
                .containsOnlyKeys(id);
        assertThat(evidence.readable(List.of(id), people.viewer("P39"))).isEmpty();
    }

    @Test
    void itIsOneStatementHoweverManyCases() {
        Viewer viewer = people.viewer("P34");

        assertThat(Statements.of(() -> evidence.of(BRANCH, LocalDate.EPOCH, LocalDate.of(2100, 1, 1), viewer)))
                .hasSize(1);
    }
}
