package cn.tonggui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The register of practical matters as people see, narrow, order and keep it. */
@TongguiTest
class RegisterPagesTests {

    private static final String REGISTER = "/registers/practical-matter";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private Browser browser;
    private String mark;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
        mark = "记" + System.nanoTime();
    }

    private String matter(String subject) {
        return walker.open("practical-matter", "P40", Map.of("subject", mark + subject, "request", "微波炉只有一台。"));
    }

    private void limited(String caseId, String owner, String deadline) {
        walker.act(
                caseId,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply", "limit",
                        "owner", owner,
                        "checker", "P36",
                        "deadline", deadline,
                        "opinion", "限期办。"));
    }

    private List<String> found(String who, String query) {
        Answer page = browser.get(who, REGISTER + "?all=1&f.subject=" + mark + query);
        assertThat(page.status()).as(query).isEqualTo(200);
        return page.all(mark + "[甲乙丙丁]").stream().distinct().toList();
    }

    @Test
    void showsTheLedgersColumnsInWords() {
        limited(matter("甲"), "P39", "2026-12-05");
        String page = browser.get("qinshouxin", REGISTER + "?f.subject=" + mark).text();

        assertThat(page).contains("编号", "标题", "答复方式", "责任人", "满意度", "状态");
        assertThat(page).contains(mark + "甲", "限期办", "邓长林", "2026-12-05", "办理中");
    }

    @Test
    void narrowsByEveryKindOfColumn() {
        limited(matter("甲"), "P39", "2026-12-05");
        limited(matter("乙"), "P38", "2026-12-20");
        matter("丙");

        assertThat(found("qinshouxin", "")).hasSize(3);
        assertThat(found("qinshouxin", "&f.reply=limit&sort=deadline")).containsExactly(mark + "甲", mark + "乙");
        assertThat(found("qinshouxin", "&f.reply=limit&sort=-deadline")).containsExactly(mark + "乙", mark + "甲");
        assertThat(found("qinshouxin", "&from.deadline=2026-12-06")).containsExactly(mark + "乙");
        assertThat(found("qinshouxin", "&to.deadline=2026-12-05")).containsExactly(mark + "甲");
        assertThat(found("qinshouxin", "&f.owner=" + encoded("邓长林"))).containsExactly(mark + "甲");
        assertThat(found("qinshouxin", "&f.owner=" + encoded("没有这个人"))).isEmpty();
        assertThat(found("qinshouxin", "&state=CLOSED")).isEmpty();
        assertThat(found("qinshouxin", "&state=OPEN")).hasSize(3);
        assertThat(found("qinshouxin", "&mine=1")).isEmpty();
        assertThat(found("laixiaojun", "&mine=1")).hasSize(3);
        assertThat(found("luojianchuan", "&unit=Z1")).hasSize(3);
        assertThat(found("luojianchuan", "&unit=B05")).isEmpty();
        assertThat(found("qinshouxin", "&opened-to=2020-01-01")).isEmpty();
        assertThat(found("qinshouxin", "&opened-from=2020-01-01")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "subject",
                "category",
                "reply",
                "owner",
                "deadline",
                "rating",
                "state",
                "unit",
                "opened"
            })
    void ordersByEveryColumnBothWaysAndLosesNoCase(String column) {
        limited(matter("甲"), "P39", "2026-12-05");
        matter("乙");

        assertThat(found("qinshouxin", "&sort=" + column)).hasSize(2);
        assertThat(found("qinshouxin", "&sort=-" + column)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=title;DROP TABLE case_file",
                "sort=-initiator",
                "sort=s.text_value",
                "sort=subject DESC, (SELECT 1)",
                "f.subject=' OR 1=1 --",
                "f.subject=%25' UNION SELECT password FROM org_account --",
                "f.password=x",
                "from.deadline=2026-13-45",
                "from.deadline=0000-00-00",
                "to.deadline=99999-01-01",
                "opened-from=' OR ''='",
                "unit=DW') OR ('1'='1",
                "state=OPEN' OR 'a'='a",
                "show=password&show=${7*7}",
                "page=999&sort=subject",
                "page=-1",
                "page=1e9",
                "view=' OR '1'='1",
                "mine=true"
            })
    void anAddressTypedByHandBreaksNothing(String query) {
        matter("甲");
        StringBuilder address = new StringBuilder(REGISTER + "?");
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            address.append(part, 0, equals + 1)
                    .append(encoded(part.substring(equals + 1)))
                    .append('&');
        }
        Answer page = browser.get("qiaoyun", address.toString());

        assertThat(page.status()).isIn(200, 404);
        assertThat(page.text()).doesNotContain("Exception", ">49<", mark);
    }

    @ParameterizedTest
    @CsvSource({"from.deadline=morgen, 日期写成 2026-11-22", "opened-to=2026-2-31, 日期写成 2026-11-22"})
    void whatCannotBeReadIsToldAtItsFieldAndStaysThere(String query, String words) {
        Answer page = browser.get("qinshouxin", REGISTER + "?" + query);

        assertThat(page.text()).contains(words, "value=\"" + query.substring(query.indexOf('=') + 1) + "\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "laixiaojun",
                "qinshouxin",
                "baiguizhi",
                "zhupingan",
                "luguodong",
                "qiandajiang",
                "shijingshan",
                "tantieshan",
                "luojianchuan",
                "shenyulan",
                "duanshouye",
                "gaozhenhai",
                "haoyizhou",
                "yanshouzheng",
                "auditor"
            })
    void whoAnswersForTheBranchSeesItsRows(String who) {
        matter("甲");

        assertThat(found(who, "")).containsExactly(mark + "甲");
        assertThat(found(who, "&sort=subject")).containsExactly(mark + "甲");
        assertThat(browser.get(who, "/registers").text()).contains("我为群众办实事");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "mengfanshi",
                "mobeichen",
                "dengchanglin",
                "taoyongkang",
                "changqingfeng",
                "luochanghe",
                "jinchenggang",
                "jiangliqun",
                "fuchunlei",
                "pengxiuying",
                "zouxiaoyun",
                "qiaoyun",
                "miaolichun"
            })
    void whoDoesNotSeesNone(String who) {
        matter("甲");

        assertThat(found(who, "")).isEmpty();
        assertThat(found(who, "&sort=subject")).isEmpty();
        assertThat(found(who, "&unit=B04&state=OPEN&sort=-deadline")).isEmpty();
    }

    @Test
    void anUnknownRegisterIsNotFound() {
        assertThat(browser.get("qinshouxin", "/registers/nothing").status()).isEqualTo(404);
        assertThat(browser.get("sysadmin", "/registers").status()).isEqualTo(403);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
