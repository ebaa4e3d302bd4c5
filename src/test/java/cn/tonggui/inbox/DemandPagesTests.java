package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.WorkFilter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ledger demands of a step stands beside its form, and again at the field when it is not met. */
@TongguiTest
class DemandPagesTests extends PagesOfAMatter {

    private String pair(String kind) {
        String id = walker.open("trial-demand", "P39", Map.of("subject", "结对", "kind", kind, "from", "2026-08-31"));
        return "/tasks/" + walker.taskAt(id, "pair", people.viewer("P34"));
    }

    private Map<String, String> filled(String task, String... pairs) {
        Map<String, String> more = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            more.put(pairs[i], pairs[i + 1]);
        }
        return browser.filled(SECRETARY, task, more);
    }

    @Test
    void standsBesideTheFormAsItIsNow() {
        Answer page = browser.get(SECRETARY, pair("zone"));

        assertThat(page.text())
                .contains(
                        "一名师傅最多带 3 名徒弟，现在是 0。",
                        "责任区党员至少两人，现在是 0。",
                        "未满足：",
                        "href=\"/rules/R-M12\"",
                        "href=\"/rules/R-M02\"");
        assertThat(browser.get(SECRETARY, pair("post")).text())
                .doesNotContain("责任区党员至少两人")
                .contains("份额合计不超过一百");
    }

    @ParameterizedTest
    @CsvSource({"99, 303", "100, 303", "101, 422"})
    void isJudgedByTheRowsThatAreTyped(String share, int status) {
        String task = pair("post");
        Answer answer = browser.post(
                SECRETARY, task + "/approve", filled(task, "parts.0.person", "P35", "parts.0.share", share));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.text()).contains("份额合计不超过一百", "份额合计不超过一百，现在是 101。", "value=\"101\"");
        }
    }

    @Test
    void isRefusedAtItsFieldWhenACaseIsBegun() {
        Map<String, String> fields = Map.of(
                "subject", "短的", "kind", "post", "from", "2026-12-01", "to", "2026-12-07", "_token", PublicId.next());

        Answer refused = browser.post("dengchanglin", "/start/trial-demand", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"f-to-error\"", "至少七日", "value=\"短的\"", "value=\"2026-12-07\"");
        assertThat(cases.started(people.viewer("P39"), WorkFilter.all(50)))
                .noneMatch(one -> one.title().equals("短的"));
    }

    @Test
    void holdsUpNothingThatIsSentBack() {
        String task = pair("zone");

        assertThat(browser.post(SECRETARY, task + "/return", filled(task, "opinion", "再想想"))
                        .status())
                .isEqualTo(303);
    }
}
