package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Entering changes in the browser, and the second person beside it. What a test enters, it makes for itself alone. */
@TongguiTest
class ChangePagesTests {

    private static final String ENTERS = "haoyizhou";
    private static final String SECOND = "tongxin";
    private static final String NEW = "/organisation/changes/new/";

    @Autowired
    private MockMvc http;

    @Autowired
    private ChangeForms forms;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate alone;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(http);
    }

    private static Map<String, String> person(String id, String name) {
        return Map.of("person", id, "name", name, "sex", "M", "birthYear", "1990", "unit", "YL2", "on", "2026-11-20");
    }

    @Test
    void everyFormOpensForThoseWhoKeepTheOrganisation() {
        assertThat(forms.kinds()).hasSize(19).allSatisfy(kind -> {
            Answer page = browser.get(ENTERS, NEW + ChangeForms.slug(kind) + "?person=P34&unit=B04");
            assertThat(page.status()).isEqualTo(200);
            kind.fields().forEach(field -> assertThat(page.text()).contains("name=\"" + field + "\""));
            assertThat(page.text()).contains("name=\"on\"", "name=\"docNo\"");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "qinshouxin, 403",
        "luojianchuan, 403",
        "laixiaojun, 403",
        "auditor, 403",
        "sysadmin, 403",
        "tongxin, 200"
    })
    void onlyTheDepartmentEnters(String who, int status) {
        assertThat(browser.get(who, NEW + "person-enter").status()).isEqualTo(status);
    }

    @Test
    void aKindThatDoesNotExistIsNotFound() {
        assertThat(browser.get(ENTERS, NEW + "account-open").status()).isEqualTo(404);
        assertThat(browser.get(ENTERS, NEW + "PERSON_ENTER").status()).isEqualTo(404);
    }

    @Test
    void whatAChangeSuggestedStandsBesideIt() {
        browser.post(ENTERS, NEW + "person-enter", person("RP30", "提请人"));
        String change = sql.queryForObject("SELECT id FROM org_change WHERE subject = 'RP30'", String.class);
        String matter = walker.open("practical-matter", "P04", Map.of("subject", "变动以后的事", "request", "x"));
        wrote("INSERT INTO case_suggestion VALUES (?, 'practical-matter', ?, CURRENT_TIMESTAMP)", change, matter);

        assertThat(browser.get(ENTERS, "/organisation/changes").text()).contains("已提请", "/cases/" + matter, "变动以后的事");

        wrote("DELETE FROM case_suggestion WHERE change_id = ?", change);
    }

    private void wrote(String statement, Object... values) {
        alone.executeWithoutResult(begun -> sql.update(statement, values));
    }

    @Test
    void aPersonEnteredHasAPageAtOnce() {
        Answer done = browser.post(ENTERS, NEW + "person-enter", person("RP1", "<b>甲</b>"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/organisation/people/RP1");
        assertThat(browser.get(ENTERS, "/organisation/people/RP1").text())
                .contains("&lt;b&gt;甲&lt;/b&gt;", "变更经过")
                .doesNotContain("<b>甲</b>");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsLost() {
        Map<String, String> form = new HashMap<>(person("P34", "重号的人"));
        form.put("post", "<script>防护员");
        Answer refused = browser.post(ENTERS, NEW + "person-enter", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("编号 P34 已经有人使用。", "id=\"f-person-error\"", "value=\"重号的人\"", "&lt;script&gt;防护员");
    }

    @Test
    void aFormLeftEmptyAsksForWhatIsMissing() {
        Answer refused = browser.post(ENTERS, NEW + "office-begin", Map.of("on", "2026-11-20"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请选择人员。", "请选择职务。", "请选择任职单位。", "请选择来源。");
    }

    @Test
    void aPartyOfficeNeverComesFromAnAdministrativeAct() {
        Answer refused = browser.post(
                ENTERS,
                NEW + "office-begin",
                Map.of(
                        "person",
                        "P54",
                        "office",
                        "discipline-member",
                        "unit",
                        "B07",
                        "source",
                        "ASSIGN",
                        "on",
                        "2026-11-20"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("党内职务须经选举或上级任命");
    }

    @Test
    void anOfficeWaitsUntilAnotherAgrees() {
        browser.post(ENTERS, NEW + "person-enter", person("RP2", "候任"));
        Answer entered = browser.post(ENTERS, NEW + "office-begin", deputy("RP2"));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/organisation/changes");

        String own = browser.get(ENTERS, "/organisation/changes").text();
        assertThat(own).contains("候任", "由另一个人复核", "我最近录入的");
        String id = waiting("候任");
        assertThat(browser.post(ENTERS, confirm(id), Map.of()).status()).isEqualTo(422);
        assertThat(browser.post("qinshouxin", confirm(id), Map.of()).status()).isIn(403, 404);

        assertThat(browser.post(SECOND, confirm(id), Map.of()).status()).isEqualTo(303);
        assertThat(browser.get(ENTERS, "/organisation/people/RP2").text()).contains("班副", "童欣");
        assertThat(browser.post(SECOND, confirm(id), Map.of()).status()).isEqualTo(409);
    }

    @Test
    void whoDoesNotAgreeSaysWhy() {
        browser.post(ENTERS, NEW + "person-enter", person("RP3", "待定"));
        browser.post(ENTERS, NEW + "office-begin", deputy("RP3"));
        String refuse = "/organisation/changes/" + waiting("待定") + "/refuse";

        Answer without = browser.post(SECOND, refuse, Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("写明不同意的原因");
        String tooLong = "长".repeat(501);
        assertThat(browser.post(SECOND, refuse, Map.of("reason", tooLong)).text())
                .contains(tooLong);

        assertThat(browser.post(SECOND, refuse, Map.of("reason", "<i>文号不对</i>")).status())
                .isEqualTo(303);
        assertThat(browser.get(ENTERS, "/organisation/changes").text()).contains("没有同意", "&lt;i&gt;文号不对&lt;/i&gt;");
    }

    @Test
    void whoHasNothingToDoWithChangesSeesNone() {
        assertThat(browser.get("laixiaojun", "/organisation/changes").text())
                .contains("没有等待复核的变更")
                .doesNotContain("登记变更</h2>");
    }

    private static Map<String, String> deputy(String person) {
        return Map.of(
                "person",
                person,
                "office",
                "deputy-director",
                "unit",
                "YL",
                "title",
                "班副",
                "source",
                "APPOINT",
                "docNo",
                "青工〔2026〕9号",
                "on",
                "2026-11-21");
    }

    private static String confirm(String id) {
        return "/organisation/changes/" + id + "/confirm";
    }

    /** The id of the change that waits and names the person, as the second person's page has it. */
    private String waiting(String name) {
        Answer page = browser.get(SECOND, "/organisation/changes");
        for (String article : page.text().split("<article")) {
            if (article.contains(name)) {
                return article.replaceAll("(?s).*id=\"change-([A-Za-z0-9_-]{22})\".*", "$1");
            }
        }
        throw new AssertionError(name + " waits for nobody");
    }
}
