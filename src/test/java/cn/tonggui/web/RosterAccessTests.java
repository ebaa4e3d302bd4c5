package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Domain 03 §3.2, rows 组织与任期, 党员档案, 任职 and 用户/角色/参数, column by column. What is read is the branch B04 and the file of
 * P36, a member of its first group.
 */
@TongguiTest
@Tag("http")
class RosterAccessTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext beans;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    private static String plain(Answer page) {
        return page.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "党委书记, luojianchuan, FULL",
        "党委副书记, gaozhenhai, FULL",
        "党委委员、工会, duanshouye, FULL",
        "组织科, haoyizhou, FULL",
        "组织科、团委, tongxin, FULL",
        "纪检科, yanshouzheng, FULL",
        "总支书记, luguodong, FULL",
        "支部书记, qinshouxin, FULL",
        "组织委员, baiguizhi, FULL",
        "本人, zhupingan, FULL",
        "本组小组长, mengfanshi, OUTLINE",
        "审计员, auditor, OUTLINE",
        "车间主任, qiandajiang, NAME",
        "别组小组长, dengchanglin, NONE",
        "同支部正式党员, mobeichen, NONE",
        "预备党员, caiyutong, NONE",
        "群众, laixiaojun, NONE",
        "总支委员, shijingshan, NONE",
        "别的支部书记, taoyongkang, NONE",
        "别的组织委员, miaolichun, NONE",
        "别的车间主任, changqingfeng, NONE",
        "别的工班长, fandayong, NONE",
        "宣传科, zouxiaoyun, NONE",
        "安全科, jiangliqun, NONE",
        "劳人科, pengxiuying, NONE"
    })
    void theFileOfAMemberOpensAsFarAsTheOfficeGoes(String office, String who, String sight) {
        Answer page = browser.get(who, "/organisation/people/P36");

        assertThat(page.status()).isEqualTo(sight.equals("NONE") ? 404 : 200);
        assertThat(plain(page).contains("正式")).as("category").isEqualTo(sight.matches("FULL|OUTLINE"));
        assertThat(plain(page).contains("出生年份")).as("whole file").isEqualTo(sight.equals("FULL"));
        assertThat(plain(page).contains("祝平安")).as("name").isEqualTo(!sight.equals("NONE"));
    }

    @ParameterizedTest
    @CsvSource({
        "zhupingan, P36, P35",
        "mobeichen, P38, P36",
        "mengfanshi, P37, P39",
        "caiyutong, P46, P41",
        "qiandajiang, P33, P16",
        "fandayong, P20, P21"
    })
    void oneselfReadsTheOwnFileAndNotTheColleagues(String who, String own, String other) {
        assertThat(plain(browser.get(who, "/organisation/people/" + own))).contains("出生年份");
        assertThat(plain(browser.get(who, "/organisation/people/" + other))).doesNotContain("出生年份");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "luojianchuan", "haoyizhou", "yanshouzheng", "luguodong", "qinshouxin", "zhupingan", "mengfanshi",
                "mobeichen", "caiyutong", "qiandajiang", "fandayong", "duanshouye", "tongxin", "auditor"
            })
    void organisationsAndTermsAreOpenToMembersOfficesAndTheAuditor(String who) {
        assertThat(plain(browser.get(who, "/organisation/B04"))).contains("任期到 2028年4月17日", "本届任期", "委员职数");
        assertThat(browser.get(who, "/organisation").text()).contains("任期内", "已届满");
    }

    @Test
    void whoIsNeitherMemberNorHoldsAnOfficeReadsOfOfficesAlone() {
        for (String who : List.of("laixiaojun", "gujianmin")) {
            assertThat(plain(browser.get(who, "/organisation/B04")))
                    .contains("秦守信", "书记", "白桂枝")
                    .doesNotContain("任期到", "本届任期", "委员职数", "需要留意");
            assertThat(plain(browser.get(who, "/organisation/B06"))).doesNotContain("届满", "本届任期");
            assertThat(browser.get(who, "/organisation").text()).doesNotContain("任期内", "届满");
            assertThat(browser.get(who, "/organisation?unit=DW").text()).doesNotContain("任期内", "届满");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "luojianchuan",
                "haoyizhou",
                "yanshouzheng",
                "luguodong",
                "qinshouxin",
                "zhupingan",
                "mengfanshi",
                "mobeichen",
                "caiyutong",
                "laixiaojun",
                "qiandajiang",
                "fandayong",
                "duanshouye",
                "tongxin",
                "auditor"
            })
    void officesAreOpenToEverybodyInTheWork(String who) {
        assertThat(plain(browser.get(who, "/organisation/B04"))).contains("班子与交叉任职", "秦守信 书记 一工区工班长");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-open",
                "unit-close",
                "person-enter",
                "membership-begin",
                "term-begin",
                "office-begin",
                "office-end"
            })
    void onlyTheOrganisationDepartmentEnters(String kind) {
        String form = "/organisation/changes/new/" + kind;
        assertThat(browser.get("haoyizhou", form).status()).isEqualTo(200);
        for (String who : List.of("luojianchuan", "luguodong", "qinshouxin", "mobeichen", "laixiaojun", "auditor")) {
            assertThat(browser.get(who, form).status()).as(who).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditadmin"})
    void administratorsReadNothingOfIt(String who) {
        for (String page : List.of("", "/B04", "/people/P36", "/changes", "/import", "/export")) {
            Answer answer = browser.get(who, "/organisation" + page);
            assertThat(answer.status()).as(page).isEqualTo(403);
            assertThat(answer.text()).as(page).doesNotContain("秦守信", "祝平安");
        }
    }

    @Test
    void parametersAreProposedByTheOrganisationDepartmentAndTheSystemAdministrator() {
        for (String who : List.of("haoyizhou", "tongxin", "sysadmin")) {
            assertThat(browser.get(who, "/parameters/tie.maxRounds").text())
                    .as(who)
                    .contains("name=\"setting\"");
        }
        for (String who : List.of("secadmin", "auditor", "luojianchuan", "qinshouxin", "laixiaojun")) {
            assertThat(browser.get(who, "/parameters/tie.maxRounds").text())
                    .as(who)
                    .doesNotContain("name=\"setting\"");
        }
    }

    /** 审计 R: he reads how accounts come and go; the administrators' own pages are not his. */
    @Test
    void theAuditorReadsOfAccountsAmongTheChanges() {
        RouteMatter matter = new RouteMatter(browser, beans);
        try {
            assertThat(plain(browser.get("auditor", "/organisation/changes"))).contains("route");
            assertThat(plain(browser.get("qinshouxin", "/organisation/changes")))
                    .doesNotContain("route");
            assertThat(browser.get("auditor", "/accounts").status()).isEqualTo(404);
        } finally {
            matter.leave();
        }
    }
}
