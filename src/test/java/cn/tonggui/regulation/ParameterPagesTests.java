package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees, proposes and decides a parameter, and what becomes of what cannot be taken. */
@TongguiTest
class ParameterPagesTests extends RegulationPages {

    private static final String PAGE = "/parameters/tie.maxRounds";

    private Map<String, String> draft(String field, String value) {
        Map<String, String> draft = new HashMap<>(Map.of(
                "setting", "2",
                "from", inDays(40).toString(),
                "reason", "三轮太多。",
                "source", "段党委〔2026〕12号"));
        draft.put(field, value);
        return draft;
    }

    @ParameterizedTest
    @CsvSource({
        "haoyizhou,   200, true",
        "sysadmin,    200, true",
        "secadmin,    200, false",
        "qinshouxin,  200, false",
        "laixiaojun,  200, false",
        "auditor,     200, false",
        "auditadmin,  403, false"
    })
    void whoeverReadsParametersSeesTheFormOnlyWhenItIsTheirsToPropose(String who, int status, boolean proposes) {
        Answer page = browser.get(who, PAGE);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text().contains("name=\"setting\"")).isEqualTo(proposes);
        assertThat(browser.get(who, "/parameters").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secadmin", "qinshouxin", "laixiaojun", "luojianchuan", "auditor", "auditadmin"})
    void nobodyElseProposes(String who) {
        assertThat(browser.post(who, PAGE, draft("setting", "2")).status()).isEqualTo(403);
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "setting, '',      这一项要填",
        "setting, 0,       不在可以设的范围里",
        "setting, 6,       不在可以设的范围里",
        "setting, 二,       不在可以设的范围里",
        "setting, 3,       和那时的取值相同",
        "from,    '',      这一项要填",
        "from,    2026-11-22, 最早从 2026年11月23日 起",
        "from,    2020-01-01, 最早从 2026年11月23日 起",
        "from,    2031-11-23, 最晚到 2031年11月22日",
        "from,    2027-02-30, 日期没有看懂",
        "from,    明天,     日期没有看懂",
        "reason,  '',      这一项要填",
        "reason,  long,    最多 500 字",
        "reason,  control, 里面有不能保存的字符",
        "source,  '',      这一项要填",
        "source,  long,    最多 200 字"
    })
    void aFieldThatCannotBeTakenSaysWhyAndLosesNothing(String field, String value, String words) {
        String typed = value.equals("long") ? "长".repeat(501) : value.equals("control") ? "甲\0乙" : value;
        Answer refused = browser.post("haoyizhou", PAGE, draft(field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"" + field + "-error\"", words);
        if (!field.equals("reason")) {
            assertThat(refused.text()).contains("三轮太多。");
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsTypedIsShownAsTextAndStoredWhole() {
        String words = "<script>alert(1)</script>𠮷\"';--";
        assertThat(browser.post("haoyizhou", PAGE, draft("reason", words)).status())
                .isEqualTo(303);

        String page = browser.get("secadmin", PAGE).text();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;", "𠮷");
    }

    @Test
    void oneParameterHasOneProposalForADay() {
        browser.post("haoyizhou", PAGE, draft("setting", "2"));
        Answer second = browser.post("sysadmin", PAGE, draft("setting", "4"));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("已经有一项在等复核");
        assertThat(browser.post("sysadmin", PAGE, draft("from", inDays(41).toString()))
                        .status())
                .isEqualTo(303);
        assertThat(waiting()).isEqualTo(2);
        assertThat(browser.get("laixiaojun", "/parameters").text()).contains("2 项改动待复核");
    }

    @Test
    void theOneWhoProposedDoesNotDecideAndIsToldTheRule() {
        String proposal = proposed("haoyizhou", "tie.maxRounds", "2", inDays(40));
        for (String act : List.of("confirm", "refuse")) {
            Answer alone = browser.post(
                    "haoyizhou", "/parameters/proposals/" + proposal + "/" + act, Map.of("remark", "再想想。"));
            assertThat(alone.status()).isEqualTo(422);
            assertThat(alone.text()).contains("提出的人不能自己复核", "href=\"/rules/SD17\"");
        }
        assertThat(browser.get("haoyizhou", PAGE).text())
                .contains("由另一个人复核后才生效")
                .doesNotContain("/confirm\"");
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qinshouxin", "laixiaojun", "auditor", "auditadmin"})
    void nobodyElseDecides(String who) {
        String proposal = proposed("haoyizhou", "tie.maxRounds", "2", inDays(40));

        assertThat(browser.post(who, "/parameters/proposals/" + proposal + "/confirm", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aRefusalNeedsItsReasonAndStaysOnThePage() {
        String proposal = proposed("sysadmin", "tie.maxRounds", "2", inDays(40));
        String refuse = "/parameters/proposals/" + proposal + "/refuse";
        Answer silent = browser.post("haoyizhou", refuse, Map.of("remark", " "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("id=\"remark-error-" + proposal + "\"");

        assertThat(browser.post("haoyizhou", refuse, Map.of("remark", "两轮不够。")).location())
                .isEqualTo(PAGE);
        assertThat(browser.get("laixiaojun", PAGE).text()).contains("没有同意的改动", "两轮不够。");
        assertThat(rulebook.parameter("tie.maxRounds", inDays(41))).isEqualTo("3");
    }

    @Test
    void whoeverComesSecondHearsWhoDecided() {
        String proposal = proposed("haoyizhou", "tie.maxRounds", "2", inDays(40));
        String confirm = "/parameters/proposals/" + proposal + "/confirm";
        assertThat(browser.post("secadmin", confirm, Map.of()).status()).isEqualTo(303);
        Answer late = browser.post("sysadmin", confirm, Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("已由 安全管理员 在");
        assertThat(browser.post("sysadmin", PAGE, draft("setting", "4")).text()).contains("取值已经定了");
    }

    @Test
    void aProposalWhoseDayHasComeIsNotConfirmedAnyMore() {
        String proposal = proposed("haoyizhou", "tie.maxRounds", "2", inDays(1));
        clock.plus(java.time.Duration.ofDays(1));
        Answer late = browser.post("secadmin", "/parameters/proposals/" + proposal + "/confirm", Map.of());

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("生效日期 2026年11月23日 已经到了");
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parameters/no.such",
                "/parameters/proposals",
                "/parameters/%3Cscript%3E",
                "/parameters/tie.maxRounds'--"
            })
    void aParameterThatIsNoneIsNotFound(String address) {
        assertThat(browser.get("haoyizhou", address).status()).isEqualTo(404);
        assertThat(browser.post("haoyizhou", address, draft("setting", "2")).status())
                .isEqualTo(404);
    }

    @Test
    void aProposalThatIsNoneIsNotFound() {
        assertThat(browser.post("secadmin", "/parameters/proposals/" + "x".repeat(22) + "/confirm", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListCostsTheSameHoweverMuchWaits() {
        int few = statements("haoyizhou", "/parameters");
        for (int day = 1; day <= 10; day++) {
            proposed("haoyizhou", "tie.maxRounds", "2", inDays(30 + day));
        }

        assertThat(statements("haoyizhou", "/parameters")).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(statements("haoyizhou", PAGE)).isLessThanOrEqualTo(10);
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }
}
