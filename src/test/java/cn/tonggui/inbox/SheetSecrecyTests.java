package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Columns;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Until the last sheet is in, nobody but its author can tell what stands in one. */
@TongguiTest
class SheetSecrecyTests extends PagesOfAMatter {

    private static final String MARK = "PLANTED-9c1d-评语";
    private static final Map<String, String> SHEET =
            Map.of("innovation", "37", "useful", "19", "safety", "23", "opinion", MARK);
    private static final List<String> OTHERS =
            List.of(WORKER, SECRETARY, MEMBER, "luguodong", "luojianchuan", "auditor");

    @Autowired
    private JdbcTemplate database;

    private String scoring() {
        Map<String, Object> author = Map.of("person", "P40", "share", 100);
        String id = walker.open("trial-scoring", "P40", Map.of("subject", "互不可见", "authors", List.of(author)));
        walker.act(id, "assign", "P34", "submit", Map.of("reviewers", List.of("P34", "P35", "P36")));
        return id;
    }

    private String sheetOf(String caseId, String who) {
        return "/tasks/" + walker.taskAt(caseId, "score", people.viewer(who));
    }

    @Test
    void aSheetIsSeenByNobodyElseBeforeAllAreIn() {
        String id = scoring();
        String own = sheetOf(id, "P35");
        browser.put(OTHER_MEMBER, own + "/draft", SHEET);
        assertThat(browser.get(OTHER_MEMBER, own).text()).contains(MARK, "79.00");
        assertUnseen(id, own);

        assertThat(browser.post(OTHER_MEMBER, own + "/submit", browser.filled(OTHER_MEMBER, own, SHEET))
                        .status())
                .isEqualTo(303);
        assertThat(Columns.with(database, "PLANTED-9c1d"))
                .extracting(Columns.Column::table, Columns.Column::name)
                .allMatch(column -> column.toString().toLowerCase().contains("case_sheet"))
                .hasSize(1);
        assertUnseen(id, own);
        CaseView.Act given = seen(id).acts().get(seen(id).acts().size() - 1);
        assertThat(given.actorName() + given.action()).isEqualTo("白桂枝submit");
        assertThat(given.opinion() + given.changes() + given.formVersion()).isEqualTo("[]0");

        walker.act(id, "score", "P36", "submit", Map.of("innovation", 1, "useful", 1, "safety", 1));
        assertUnseen(id, own);
        walker.act(id, "score", "P34", "submit", Map.of("innovation", 1, "useful", 1, "safety", 1));
        assertThat(browser.get(SECRETARY, task(id, "conclude")).text()).contains(MARK, "79.00", "28.33");
        assertThat(browser.get(MEMBER, "/cases/" + id).text()).contains("收齐汇总", "白桂枝", MARK);
    }

    private void assertUnseen(String id, String own) {
        for (String who : OTHERS) {
            for (String page : List.of(
                    "/inbox", "/cases/" + id, own, sheetOf(id, "P36"), sheetOf(id, "P34"), "/cases", "/notices")) {
                assertThat(browser.get(who, page).text()).as(who + " " + page).doesNotContain("PLANTED", "79.00");
            }
            for (int act = 1; act <= seen(id).acts().size(); act++) {
                assertThat(browser.get(who, "/cases/" + id + "/acts/" + act).text())
                        .as(who)
                        .doesNotContain("PLANTED");
            }
        }
    }

    @Test
    void aSheetIsNobodyElsesToGive() {
        String id = scoring();
        String own = sheetOf(id, "P35");

        assertThat(browser.post(MEMBER, own + "/submit", browser.filled(MEMBER, own, SHEET))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(WORKER, own + "/submit", browser.filled(WORKER, own, SHEET))
                        .status())
                .isEqualTo(403);
        assertThat(seen(id).current()).hasSize(3);
    }

    @Test
    void aSheetSentTwiceIsGivenOnce() {
        String id = scoring();
        String own = sheetOf(id, "P35");
        Map<String, String> form = browser.filled(OTHER_MEMBER, own, SHEET);

        assertThat(browser.post(OTHER_MEMBER, own + "/submit", form).status()).isEqualTo(303);
        assertThat(browser.post(OTHER_MEMBER, own + "/submit", form).status()).isEqualTo(303);
        assertThat(seen(id).current()).hasSize(2);
    }

    @Test
    void aRefusedSheetKeepsWhatWasTyped() {
        String own = sheetOf(scoring(), "P35");
        Map<String, String> wrong = new HashMap<>(SHEET);
        wrong.put("innovation", "41");

        var refused = browser.post(OTHER_MEMBER, own + "/submit", browser.filled(OTHER_MEMBER, own, wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("创新最大填 40，您填的是 41。", MARK);
    }

    @Test
    void theCaseCostsTheSameWithOneReviewerAndWithThree() {
        String one = scoring();
        browser.get(MEMBER, "/cases/" + one);
        int three = Statements.of(() -> browser.get(MEMBER, "/cases/" + one)).size();
        walker.act(one, "score", "P36", "submit", Map.of("innovation", 1, "useful", 1, "safety", 1));
        walker.act(one, "score", "P34", "submit", Map.of("innovation", 1, "useful", 1, "safety", 1));

        assertThat(Statements.of(() -> browser.get(MEMBER, "/cases/" + one))).hasSize(three);
    }
}
