package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.testing.Columns;
import cn.tonggui.testing.Heaps;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a module keeps of a step stays with the module: the case says that the step was done, and no more. */
@TongguiTest
class OwnStepTests extends PagesOfAMatter {

    @Autowired
    private Heaps heaps;

    @Autowired
    private JdbcTemplate database;

    private String open() {
        return walker.open("trial-own", "P34", Map.of("subject", "数一数", "branch", "B04"));
    }

    private void count(String id, int pieces) {
        List<Map<String, Integer>> rows = List.of(Map.of("pieces", pieces), Map.of("pieces", 0));
        walker.act(id, "count", "P34", "submit", Map.of("heaps", rows, "counters", List.of("P35")));
    }

    private CaseView item(String id) {
        return cases.require(id, people.viewer("P34"));
    }

    private String page(String id, String step, String who) {
        return "/tasks/" + walker.taskAt(id, step, people.viewer(who));
    }

    private static Map<String, String> counted(String one, String other) {
        return Map.of("heaps.0.pieces", one, "heaps.1.pieces", other, "counters", "P35");
    }

    @Test
    void theFormBeginsWithWhatTheModuleSays() {
        assertThat(browser.get(SECRETARY, page(open(), "count", "P34")).text()).contains("东边一堆", "西边一堆", "上次");
    }

    @Test
    void nothingOfWhatIsEnteredEntersTheCase() {
        String id = open();
        String page = page(id, "count", "P34");
        Map<String, String> form = new HashMap<>(counted("31", "32"));

        assertThat(browser.post(SECRETARY, page + "/submit", browser.filled(SECRETARY, page, form))
                        .status())
                .isEqualTo(303);

        assertThat(heaps.of(id)).containsExactly(31L, 32L);
        CaseView.Act act = item(id).acts().get(1);
        assertThat(act.changes()).extracting(CaseView.Change::field).containsExactly("counters");
        assertThat(act.formVersion()).isZero();
        assertThat(item(id).values()).containsOnlyKeys("subject", "branch", "counters");
        assertThat(browser.get(SECRETARY, "/cases/" + id + "/acts/2").status()).isEqualTo(404);
    }

    @Test
    void theWordsOfOneAmongSeveralStayWithTheModule() {
        String id = open();
        count(id, 1);

        walker.act(id, "tell", "P35", "submit", Map.of("pieces", 1, "opinion", "PLANTED-7a11"));

        assertThat(heaps.told(id)).containsExactly(Map.entry("P35", 1L));
        assertThat(Columns.with(database, "PLANTED-7a11")).isEmpty();
    }

    @Test
    void aDraftStaysItsAuthors() {
        String id = open();
        count(id, 1);
        String page = page(id, "tell", "P35");

        browser.put(OTHER_MEMBER, page + "/draft", Map.of("pieces", "77", "opinion", "PLANTED-d4af"));

        assertThat(browser.get(OTHER_MEMBER, page).text()).contains("PLANTED-d4af");
        assertThat(browser.get(SECRETARY, page).text()).doesNotContain("PLANTED", "77");
        assertThat(Columns.with(database, "PLANTED-d4af"))
                .allMatch(column -> column.toString().toLowerCase().contains("inbox_draft"))
                .hasSize(1);
    }

    @Test
    void whatTheModuleRefusesUndoesAllAndStaysTyped() {
        String id = open();
        String page = page(id, "count", "P34");

        var refused = browser.post(SECRETARY, page + "/submit", browser.filled(SECRETARY, page, counted("97", "98")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("97", "98");
        assertThat(item(id).current()).extracting(CaseView.Current::step).containsExactly("count");
        assertThat(item(id).values()).doesNotContainKey("counters");
    }

    @Test
    void whatTheProcessAddsIsAReadableActAndAFact() {
        String id = open();
        count(id, 5);
        walker.act(id, "tell", "P35", "submit", Map.of("pieces", 5));

        CaseView.Act added = item(id).acts().stream()
                .filter(act -> act.action().equals("keep"))
                .findFirst()
                .orElseThrow();
        assertThat(added.stepName()).isEqualTo("合计");
        assertThat(added.changes()).containsExactly(new CaseView.Change("sum", "合计", "", "5"));
        assertThat(browser.get(SECRETARY, "/cases/" + id).text()).contains("记入");
        assertThat(database.queryForObject(
                        "SELECT number_value FROM case_value WHERE case_id = ? AND field = 'sum'", Integer.class, id))
                .isEqualTo(5);
        assertThat(database.queryForObject(
                        "SELECT COUNT(*) FROM " + ToldEvents.ALL
                                + " WHERE body LIKE '%values-kept%' AND case_number = ?",
                        Integer.class,
                        item(id).number()))
                .isEqualTo(1);
    }

    @Test
    void aCaseBelongsToTheOrganisationChosenByThoseWhoHoldAnOfficeThereOrAbove() {
        String by = walker.open("trial-own", "P04", Map.of("subject", "别处的", "branch", "B03"));
        assertThat(cases.require(by, people.viewer("P04")).unit()).isEqualTo("B03");
        assertThat(item(open()).unit()).isEqualTo("B04");

        assertThatThrownBy(() -> walker.open("trial-own", "P34", Map.of("subject", "不相干的", "branch", "B03")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("start-not-there"));
        assertThatThrownBy(() -> walker.open("trial-own", "P04", Map.of("subject", "不是支部", "branch", "DW")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("place-not-party"));
    }

    @Test
    void theSystemOpensACaseForAnOrganisation() {
        String id = cases.openBySystem("trial-own", Map.of("subject", "到了日子", "branch", "B04"), new UnitCode("B04"));

        CaseView opened = item(id);
        assertThat(opened.initiatorName()).isEqualTo("系统");
        assertThat(opened.unit()).isEqualTo("B04");
        assertThat(opened.current()).extracting(CaseView.Current::step).containsExactly("count");
        assertThat(browser.get(SECRETARY, "/cases/" + id).status()).isEqualTo(200);
    }
}
