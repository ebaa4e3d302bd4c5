package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 转办、委派、办结、收回、收回领办 on their pages: what they ask, to whom they are open, and what they refuse. */
@TongguiTest
class HandingOnPagesTests extends PagesOfAMatter {

    private static final String OTHER = "mobeichen"; // P38
    private static final String OVERSEER = "luojianchuan"; // P01

    private String claimed(String caseId) {
        String task = task(caseId, "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        return task;
    }

    private Answer act(String who, String task, String word, Map<String, String> with) {
        String page = task + "/" + word;
        return browser.post(who, page, browser.filled(who, page, with));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "delegate"})
    void theHolderHandsItOnAndNobodyElse(String word) {
        String task = claimed(trial());
        Answer page = browser.get(MEMBER, task + "/" + word);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("name=\"to\"", "莫北辰", "再看看");
        assertThat(browser.get(OTHER_MEMBER, task + "/" + word).status()).isEqualTo(403);
        Map<String, String> form = browser.filled(MEMBER, task + "/" + word, Map.of("to", "P38", "words", "请你办"));
        assertThat(browser.post(OTHER_MEMBER, task + "/" + word, form).status()).isEqualTo(403);

        assertThat(browser.post(MEMBER, task + "/" + word, form).location()).isEqualTo("/inbox");

        assertThat(browser.get(OTHER, "/inbox").text()).contains(task);
        Answer timeline = browser.get(OTHER, task);
        assertThat(timeline.text()).contains("给 莫北辰", "请你办");
        // sent twice: the first answer again
        assertThat(browser.post(MEMBER, task + "/" + word, form).location()).isEqualTo("/inbox");
    }

    @ParameterizedTest
    @CsvSource({
        "'',   请选择",
        "P36,  祝平安 就是现在的经办人",
        "P999, 请",
    })
    void whoCannotTakeItIsRefusedAndTheWordsStay(String to, String words) {
        String task = claimed(trial());

        Answer refused = act(MEMBER, task, "transfer", Map.of("to", to, "words", "交代过的话"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words, "交代过的话");
    }

    @Test
    void aDutyThatMustLieApartIsNamedWithItsRule() {
        String matter = matter();
        Map<String, Object> accepted =
                Map.of("reply", "limit", "owner", "P38", "checker", "P36", "deadline", "2026-12-05", "opinion", "纳入清单");
        walker.act(matter, "accept", "P34", "submit", accepted);

        Answer refused = act(OTHER, task(matter, "sign"), "transfer", Map.of("to", "P36"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("责任人和复核人不能是同一个人（祝平安）", "SD06");
    }

    @Test
    void whatWasDelegatedIsGivenBackByWhomItWasDelegatedTo() {
        String task = claimed(trial());
        act(MEMBER, task, "delegate", Map.of("to", "P38"));

        assertThat(browser.get(OTHER, task).text())
                .contains("<b>祝平安</b> 委派您办这件事", task + "/resolve")
                .doesNotContain(task + "/approve", task + "/transfer");
        assertThat(browser.get(MEMBER, task).text()).contains("您已委派 <b>莫北辰</b> 办理", task + "/revoke");
        assertThat(browser.get(OTHER_MEMBER, task).text()).contains("这件事正由 <b>莫北辰</b>", "受 祝平安 委派");
        assertThat(browser.get(MEMBER, task + "/resolve").status()).isEqualTo(403);
        assertThat(act(OTHER, task, "resolve", Map.of("words", "")).status()).isEqualTo(422);

        assertThat(act(OTHER, task, "resolve", Map.of("words", "看过了，可以")).location())
                .isEqualTo("/inbox");
        assertThat(browser.get(MEMBER, task).text())
                .contains(task + "/approve", "<b>莫北辰</b>", "（代 祝平安）", "委派办结", "看过了，可以");
    }

    @Test
    void theDelegatorTakesItBackAndNobodyElse() {
        String task = claimed(trial());
        act(MEMBER, task, "delegate", Map.of("to", "P38"));
        assertThat(browser.get(OTHER_MEMBER, task + "/revoke").status()).isEqualTo(403);

        assertThat(act(MEMBER, task, "revoke", Map.of()).location()).isEqualTo("/inbox");

        assertThat(browser.get(MEMBER, task).text()).contains(task + "/approve", "从 莫北辰");
        assertThat(browser.get(OTHER, task).text()).doesNotContain(task + "/resolve");
    }

    @Test
    void whoOverseesPutsBackWhatWasClaimed() {
        String task = claimed(trial());
        assertThat(browser.get(OTHER_MEMBER, task + "/take-back").status()).isEqualTo(403);
        assertThat(browser.get(OVERSEER, task).text()).contains(task + "/take-back");
        assertThat(act(OVERSEER, task, "take-back", Map.of("words", "")).status())
                .isEqualTo(422);

        assertThat(act(OVERSEER, task, "take-back", Map.of("words", "放了三周")).location())
                .isEqualTo("/inbox");

        assertThat(browser.get(OTHER_MEMBER, task).text()).contains(task + "/claim", "收回领办", "放了三周");
    }
}
