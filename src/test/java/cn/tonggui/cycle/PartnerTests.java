package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 单轨 gets its other rail on the board: at once while the plan is paired, by two signatures once it was issued. */
@TongguiTest
class PartnerTests {

    private static final String OFFICE = "haoyizhou";
    private static final String SECRETARY = "luojianchuan";
    private static final String DIRECTOR = "gaozhenhai";
    private static final String SAFETY = "jiangliqun";
    private static final String WORKER = "laixiaojun";
    /** B04's window rate stands alone, and so does the Party item that could go with it. */
    private static final Map<String, Object> ALONE = Map.of(
            "as",
            "P04",
            "do",
            "submit",
            "with",
            Map.of(
                    "explanation",
                    "天窗项另报。",
                    "pairs",
                    List.of(
                            Map.of("title", "五小立项", "business", 1),
                            Map.of("title", "党员突击队", "business", 2),
                            Map.of("title", "岗区讲评", "reason", "单列"),
                            Map.of("title", "支委包保", "business", 4),
                            Map.of("title", "三会一课", "reason", "法定组织生活"))));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Test
    void whileThePlanIsPairedAPartnerStandsAtOnce() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", until("pairUp"))) {
            String board = "/cycles/" + cycle.caseId();
            String page = board + "/partner/b1";
            assertThat(browser.get(OFFICE, board).text())
                    .contains("补配党建事项", "补配业务事项", "机具完好率", page)
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, page).text()).contains("机具完好率", "五小立项2项", "新增党务项", "配成一对");
            Browser.Answer short1 =
                    browser.post(OFFICE, page, browser.filled(OFFICE, page, Map.of("title", "党员包机", "reason", "漏配的")));
            assertThat(short1.status()).isEqualTo(422);
            assertThat(short1.text()).contains("党员包机", "漏配的", "责任人");

            Map<String, String> whole = browser.filled(
                    OFFICE, page, Map.of("title", "党员包机", "owner", "P53", "metric", "每台有人包", "reason", "编计划时漏配。"));
            assertThat(browser.post(OFFICE, page, whole).location()).isEqualTo(board);
            assertThat(browser.post(OFFICE, page, whole).status()).isEqualTo(422);
            assertThat(browser.get(OFFICE, board).text())
                    .contains("党员包机", board + "/partner/b2")
                    .doesNotContain(page);
            String alone = board + "/partner/p2";
            Browser.Answer none =
                    browser.post(OFFICE, alone, browser.filled(OFFICE, alone, Map.of("existing", "", "why", "一并配上。")));
            assertThat(none.status()).isEqualTo(422);
            assertThat(none.text()).contains("选一项再配", "一并配上。");
            assertThat(browser.post(
                                    OFFICE,
                                    alone,
                                    browser.filled(OFFICE, alone, Map.of("existing", "1", "why", "一并配上。")))
                            .text())
                    .as("another unit's")
                    .contains("不能与");
            assertThat(browser.post(
                                    SECRETARY,
                                    alone,
                                    browser.filled(SECRETARY, alone, Map.of("existing", "2", "why", "一并配上。")))
                            .location())
                    .isEqualTo(board);
            assertThat(browser.get(OFFICE, board).text()).doesNotContain(alone, board + "/partner/b2");
            assertThat(browser.get(OFFICE, "/cases/" + cycle.caseId()).text()).contains("补配", "编计划时漏配。", "一并配上。");

            assertThat(browser.get(SAFETY, board + "/partner/b3").status()).isEqualTo(403);
            assertThat(browser.get(WORKER, board + "/partner/b3").status()).isEqualTo(404);
            assertThat(browser.get(OFFICE, board + "/partner/b99").status()).isEqualTo(404);
        }
    }

    @Test
    void anIssuedPlanTakesAPartnerOnceBothHeadsSigned() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", issued())) {
            String board = "/cycles/" + cycle.caseId();
            String page = board + "/partner/b3";
            assertThat(browser.get(OFFICE, board).text()).contains("单轨", page);
            assertThat(browser.get(OFFICE, board + "/pairs/6").text())
                    .as("what is the Party's alone may be given one too")
                    .contains("纯党务：法定组织生活", board + "/partner/p5");
            Map<String, String> new1 =
                    Map.of("title", "天窗党员先锋岗", "owner", "P37", "metric", "每次天窗一岗", "reason", "天窗增多，补上党务项。");
            String addition = browser.post(OFFICE, page, browser.filled(OFFICE, page, new1))
                    .location();
            assertThat(addition).isEqualTo(board + "/additions/1");
            assertThat(browser.get(OFFICE, board).text()).contains("待双签").doesNotContain("天窗党员先锋岗", page);
            assertThat(browser.get(OFFICE, page).status()).isEqualTo(422);
            assertThat(browser.get(SECRETARY, "/notices").text()).contains("天窗党员先锋岗");
            assertThat(browser.get(OFFICE, addition).text())
                    .contains("天窗党员先锋岗", "还没有签")
                    .doesNotContain("同意补配</button>", "??");
            assertThat(browser.post(OFFICE, addition + "/sign", token(browser, SECRETARY, addition))
                            .status())
                    .isEqualTo(403);

            assertThat(browser.post(SECRETARY, addition + "/sign", token(browser, SECRETARY, addition))
                            .location())
                    .isEqualTo(addition);
            assertThat(browser.get(OFFICE, board).text())
                    .as("one signature is none")
                    .doesNotContain("天窗党员先锋岗");
            assertThat(browser.post(DIRECTOR, addition + "/sign", token(browser, DIRECTOR, addition))
                            .status())
                    .isEqualTo(303);
            assertThat(browser.get(OFFICE, board).text()).contains("天窗党员先锋岗").doesNotContain("待双签", page);
            assertThat(browser.get(OFFICE, "/cases/" + cycle.caseId()).text())
                    .contains("提出补配", "同意补配", "天窗增多，补上党务项。", "天窗党员先锋岗");
        }
    }

    @Test
    void whatAHeadDoesNotAgreeToIsNotAddedAndMayBeProposedAgain() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", issued())) {
            String board = "/cycles/" + cycle.caseId();
            String page = board + "/partner/b3";
            Map<String, String> there = Map.of("existing", "3", "why", "本来就是一回事。");
            String addition = browser.post(SECRETARY, page, browser.filled(SECRETARY, page, there))
                    .location();
            Map<String, String> silent = token(browser, DIRECTOR, addition);
            assertThat(browser.post(DIRECTOR, addition + "/refuse", silent).status())
                    .isEqualTo(422);
            Map<String, String> why = new HashMap<>(token(browser, DIRECTOR, addition));
            why.put("words", "岗区讲评另行考核。");
            assertThat(browser.post(DIRECTOR, addition + "/refuse", why).status())
                    .isEqualTo(303);
            assertThat(browser.get(OFFICE, addition).text()).contains("不同意，没有列入", "岗区讲评另行考核。");
            assertThat(browser.get(OFFICE, board).text()).contains(page).doesNotContain("待双签");

            String again = browser.post(DIRECTOR, page, browser.filled(DIRECTOR, page, there))
                    .location();
            assertThat(again).isEqualTo(board + "/additions/2");
            assertThat(browser.post(SECRETARY, again + "/sign", token(browser, SECRETARY, again))
                            .status())
                    .isEqualTo(303);
            assertThat(browser.get(OFFICE, board + "/pairs/3").text()).contains("天窗兑现率", "岗区讲评");
            assertThat(browser.get(OFFICE, board).text()).doesNotContain(page, board + "/partner/p3");
        }
    }

    private static Map<String, String> token(Browser browser, String who, String address) {
        return browser.filled(who, address, Map.of());
    }

    private static List<Map<String, Map<String, Object>>> until(String step) {
        return Walks.deeds("four-sync").stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }

    /** Up to the first report, with two items that stand alone. */
    private static List<Map<String, Map<String, Object>>> issued() {
        return until("receive").stream()
                .map(deed -> deed.containsKey("pairUp") ? Map.of("pairUp", ALONE) : deed)
                .toList();
    }
}
