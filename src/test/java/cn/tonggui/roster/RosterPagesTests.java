package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What each person sees of the trees, of organisations and of people. */
@TongguiTest
class RosterPagesTests {

    @Autowired
    private MockMvc http;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(http);
    }

    private static String plain(Answer page) {
        return page.text().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void theTreesStandSideBySideWithTheLightOfEachTerm() {
        Answer page = browser.get("haoyizhou", "/organisation");

        assertThat(page.status()).isEqualTo(200);
        assertThat(plain(page))
                .contains("1 个党委，1 个党总支，7 个支部，党员 52 人")
                .contains("云岭线路车间党支部", "云岭线路车间", "已届满", "还有 27 天", "还有 97 天");
        assertThat(page.all("只看未对应 <b>0</b>")).hasSize(1);
        assertThat(page.text()).contains("/organisation/import", "/organisation/export", "/organisation/changes");
    }

    @ParameterizedTest
    @CsvSource({"q=B03, 云岭支部, 机修支部", "q=%E6%9C%BA%E4%BF%AE, 机修支部, 云岭支部"})
    void aSearchLeavesTheRowsThatMatch(String query, String kept, String gone) {
        String trees =
                browser.get("haoyizhou", "/organisation?unit=DW&" + query).text();
        assertThat(trees.substring(trees.indexOf("role=\"table\""), trees.indexOf("x-legend")))
                .contains(kept)
                .doesNotContain(gone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B03 | 13 | 1 | 1 | 17 | 3 / 5（60%） | 0 / 1（0%）
            B04 | 8  | 0 | 0 | 9  | 1 / 3（33%） | 1 / 1（100%）
            B02 | 7  | 0 | 0 | 7  | 3 / 3（100%） | 0 / 1（0%）
            B05 | 5  | 1 | 0 | 7  | 1 / 1（100%） | 1 / 1（100%）
            Z1  | 16 | 1 | 1 | 20 | 4 / 5（80%） | 3 / 3（100%）
            DW  | 50 | 2 | 3 | 60 | 3 / 7（43%） | 3 / 7（43%）
            """)
    void anOrganisationCountsItsPeopleAndItsCrossAppointments(
            String unit, int full, int probationary, int activists, int all, String match, String secretaries) {
        Answer page = browser.get("haoyizhou", "/organisation/" + unit);

        assertThat(page.all("(?<=<dd class=\"x-num md\">)\\d+"))
                .containsExactly("" + full, "" + probationary, "" + activists, "" + all);
        assertThat(plain(page)).contains("委员中工班长以上 " + match, "支部书记兼工班长 " + secretaries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B01 | 任期到 2028年3月9日
            B03 | 2027年2月27日届满，还有 97 天
            B05 | 2026年12月19日届满，还有 27 天
            B06 | 任期已于 2026年9月14日 届满，过了 69 天
            B07 | 委员应为 3 名，现有 2 名，缺 1 名
            B04-1 | 党小组组长
            """)
    void whatNeedsEyesIsSaidInWords(String unit, String words) {
        String said = plain(browser.get("haoyizhou", "/organisation/" + unit));
        assertThat(said).contains(words);
    }

    @Test
    void smallGroupsAreNotToldApart() {
        assertThat(plain(browser.get("haoyizhou", "/organisation/B06"))).contains("党员少于 5 人，不作分析");
        assertThat(plain(browser.get("haoyizhou", "/organisation/B03"))).contains("各组人数较少，不分列", "少于 5 人的组不单列");
    }

    // P34 secretary B04; P32 secretary Z1; P35 organiser B04; P37 group leader B04-1; P33 director QS; P40 worker B04
    @ParameterizedTest
    @CsvSource({
        "haoyizhou, P23, 200, true, true",
        "luojianchuan, P23, 200, true, true",
        "taoyongkang, P23, 200, true, true",
        "miaolichun, P23, 200, true, true",
        "changqingfeng, P23, 200, true, true",
        "gufengnian, P23, 200, true, true",
        "auditor, P23, 200, true, false",
        "luguodong, P23, 404, false, false",
        "qinshouxin, P23, 404, false, false",
        "jiangyufen, P23, 404, false, false",
        "longhaibo, P23, 404, false, false",
        "qinshouxin, P40, 200, true, true",
        "luguodong, P40, 200, true, true",
        "luguodong, P46, 200, true, true",
        "mengfanshi, P34, 200, true, false",
        "mengfanshi, P35, 404, false, false",
        "qiandajiang, P42, 200, false, false",
        "laixiaojun, P34, 404, false, false",
        "laixiaojun, P40, 200, true, true"
    })
    void aFileOpensAsFarAsTheOfficeGoes(String who, String person, int status, boolean category, boolean whole) {
        Answer page = browser.get(who, "/organisation/people/" + person);

        assertThat(page.status()).isEqualTo(status);
        assertThat(plain(page).contains("组织关系") || plain(page).matches(".*(正式|预备|群众) .*所在单位.*"))
                .isEqualTo(category);
        assertThat(plain(page).contains("出生年份")).isEqualTo(whole);
        assertThat(plain(page).contains("留党察看")).isEqualTo(whole && person.equals("P23"));
    }

    @Test
    void aFileThatIsClosedLooksLikeOneThatNeverWas() {
        Answer closed = browser.get("laixiaojun", "/organisation/people/P34");
        Answer none = browser.get("laixiaojun", "/organisation/people/P99");
        assertThat(none.status()).isEqualTo(404);
        assertThat(plain(closed)).isEqualTo(plain(none));
    }

    @ParameterizedTest
    @CsvSource({"sysadmin", "secadmin", "auditadmin"})
    void administratorsHaveNoBusinessHere(String who) {
        for (String page : List.of("/organisation", "/organisation/B03", "/organisation/people/P34")) {
            assertThat(browser.get(who, page).status()).isEqualTo(403);
        }
    }

    @Test
    void aWorkerSeesTheOrganisationButNoRoster() {
        Answer page = browser.get("laixiaojun", "/organisation/B03");
        assertThat(page.status()).isEqualTo(200);
        assertThat(plain(page)).contains("陶永康", "名册由所在支部的书记、组织委员和组织部门查阅").doesNotContain("谷丰年");
    }

    @Test
    void aCategoryIsFilteredOnlyByWhoSeesIt() {
        assertThat(plain(browser.get("taoyongkang", "/organisation/B03?list=PROBATIONARY")))
                .contains("柳春燕")
                .doesNotContain("翟文涛");
        assertThat(plain(browser.get("qiandajiang", "/organisation/QS2?list=PROBATIONARY")))
                .doesNotContain("蔡雨桐");
    }

    @ParameterizedTest
    @CsvSource({
        "/organisation/NONE",
        "/organisation/people/NONE",
        "/organisation?unit=NONE",
        "/organisation/%3Cscript%3E"
    })
    void whatDoesNotExistIsNotFound(String address) {
        assertThat(browser.get("haoyizhou", address).status()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIntoTheSearchStaysLiteral() {
        Answer page = browser.get("haoyizhou", "/organisation?q=%3Cimg%20src%3Dx%3E%24%7B7*7%7D");
        assertThat(page.text()).contains("&lt;img src=x&gt;${7*7}").doesNotContain("<img");
    }

    @Test
    void aPageCostsTheSameForABranchAndForTheWholeDepot() {
        int branch = cost("/organisation/B06");
        assertThat(cost("/organisation/DW")).isEqualTo(branch).isLessThanOrEqualTo(20);
        assertThat(cost("/organisation?unit=DW"))
                .isEqualTo(cost("/organisation?unit=B06"))
                .isLessThanOrEqualTo(20);
        assertThat(cost("/organisation/people/P34")).isLessThanOrEqualTo(20);
    }

    private int cost(String page) {
        browser.get("haoyizhou", page); // what is read once and kept is not the page's
        return Statements.of(() -> browser.get("haoyizhou", page)).size();
    }
}
