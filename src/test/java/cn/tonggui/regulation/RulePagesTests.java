package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The register is open to everyone who is signed in, and says of each rule where it is used and how it is set. */
@TongguiTest
class RulePagesTests extends RegulationPages {

    @ParameterizedTest
    @ValueSource(strings = {"laixiaojun", "haoyizhou", "auditor", "sysadmin", "secadmin", "auditadmin"})
    void everyoneReadsTheRegisterAndEachRule(String who) {
        Answer register = browser.get(who, "/rules");
        assertThat(register.status()).isEqualTo(200);
        assertThat(register.text()).contains("选举", "组织生活", "组织设置", "发展党员", "本系统", "职责分离", "/rules/R-E07");
        assertThat(browser.get(who, "/rules/R-E07").status()).isEqualTo(200);
        assertThat(browser.get(who, "/rules/R-E07").text().contains("/parameters/quorum.mode"))
                .isEqualTo(!who.equals("auditadmin"));
    }

    @ParameterizedTest
    @CsvSource({
        "q=五分之四,          R-E07, R-E06",
        "q=r-e07,             R-E07, R-E06",
        "q=12371,             R-E14, R-E01",
        "confidence=CFG,      SD17,  R-E07",
        "confidence=S&q=差额, R-E06, SD17"
    })
    void theRegisterIsSearchedAndFiltered(String query, String found, String absent) {
        String encoded = URI.create("/rules?" + query).toASCIIString();
        String page = browser.get("laixiaojun", encoded).text();

        assertThat(page).contains("/rules/" + found).doesNotContain("/rules/" + absent + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=nothing-like-that", "confidence=X", "q=%3Cscript%3Ealert(1)%3C/script%3E", "q=%25"})
    void aSearchThatFindsNothingSaysSo(String query) {
        Answer page = browser.get("laixiaojun", "/rules?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("没有符合条件的规则", "清除筛选").doesNotContain("<script>alert");
    }

    @Test
    void htmxGetsTheListAlone() {
        Answer piece = browser.send(
                "laixiaojun",
                MockMvcRequestBuilders.get(URI.create("/rules?q=R-P01"))
                        .header("HX-Request", "true")
                        .header("HX-Target", "list"));

        assertThat(piece.text()).contains("id=\"list\"", "/rules/R-P01").doesNotContain("<html", "x-side");
    }

    @Test
    void aRuleSaysWhereItIsUsedAndWhatItsParametersAre() {
        String accept = browser.get("laixiaojun", "/rules/R-P01").text();
        assertThat(accept).contains("我为群众办实事", "支部受理", "受理期限", "3 个工作日", "随系统提供", "本系统设定");

        String apart = browser.get("laixiaojun", "/rules/SD06").text();
        assertThat(apart).contains("责任人、复核人", "不符合时不能提交", "责任人和复核人不能是同一个人");
        assertThat(browser.get("laixiaojun", "/rules/SD17").text()).contains("参数", "工作日历", "提出的人不能自己复核");
        assertThat(browser.get("laixiaojun", "/rules/R-D01").text()).contains("版本 FZDY_2026", "2026年5月18日");
        assertThat(browser.get("laixiaojun", "/rules/R-M08").text()).contains("现有的事项还没有用到这一条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-X99", "r-e07", "R-E07'--", "%3Cscript%3E", "%E8%A7%84"})
    void aCodeThatIsNoneIsNotFound(String code) {
        assertThat(browser.get("laixiaojun", "/rules/" + code).status()).isEqualTo(404);
    }

    @Test
    void thePagesCostFewStatements() {
        assertThat(statements("laixiaojun", "/rules")).isLessThanOrEqualTo(5);
        assertThat(statements("laixiaojun", "/rules/R-P01")).isLessThanOrEqualTo(9);
    }
}
