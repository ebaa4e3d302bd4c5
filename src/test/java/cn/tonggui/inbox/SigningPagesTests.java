package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 会签, 加签, 减签 and 加签意见 on their pages: what they show, to whom they are open, and what they refuse. */
@TongguiTest
class SigningPagesTests extends PagesOfAMatter {

    private static final String OTHER = "mobeichen"; // P38

    private Answer act(String who, String task, String word, Map<String, String> with) {
        String page = task + "/" + word;
        return browser.post(who, page, browser.filled(who, page, with));
    }

    private String claimed() {
        String task = task(trial(), "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        return task;
    }

    private String signing(String way) {
        Map<String, Object> with = Map.of("subject", "签一件", "way", way, "signers", List.of("P34", "P35", "P36"));
        return walker.open("trial-signing", "P40", with);
    }

    private String taskOf(String caseId, String step, String who) {
        return "/tasks/" + walker.taskAt(caseId, step, people.viewer(who));
    }

    @Test
    void theStepSaysWhoSignedAndWhatItsRuleStillNeeds() {
        String id = signing("half");
        walker.act(id, "half", "P34", "approve", Map.of("opinion", "可以办"));

        String page = browser.get(MEMBER, taskOf(id, "half", "P36")).text();

        assertThat(page).contains("签署情况", "已签 1 / 3，同意 1", "还需 1 人同意", "同意的达到全体的 1/2 就通过", "可以办");
        walker.act(id, "half", "P35", "approve", Map.of());
        assertThat(browser.get(MEMBER, taskOf(id, "half", "P36")).text())
                .contains("已签 2 / 3，同意 2", "已够，还要听完其余的人", ">弃权<");
    }

    @Test
    void anOpinionIsGivenOnThePageOfTheStep() {
        String id = signing("all");
        String task = taskOf(id, "all", "P36");

        Map<String, String> empty = browser.filled(MEMBER, task, Map.of());
        assertThat(browser.post(MEMBER, task + "/disapprove", empty).status()).isEqualTo(422);
        assertThat(browser.post(SECRETARY, task + "/abstain", empty).status()).isEqualTo(403);
        assertThat(browser.post(MEMBER, task + "/abstain", empty).location()).isEqualTo("/inbox");
        assertThat(browser.get(WORKER, "/cases/" + id).text()).contains("弃权");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-before", "add-after"})
    void theHolderAsksForASignatureAndNobodyElse(String word) {
        String task = claimed();
        Answer page = browser.get(MEMBER, task + "/" + word);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("name=\"people\"", "请谁签");
        assertThat(browser.get(OTHER_MEMBER, task + "/" + word).status()).isEqualTo(403);
        assertThat(browser.get(MEMBER, task + "/add-parallel").status()).isEqualTo(403);
        assertThat(act(MEMBER, task, word, Map.of("words", "请看第二条")).status()).isEqualTo(422);
        Map<String, String> form = browser.filled(MEMBER, task + "/" + word, Map.of("people", "P38", "words", "请看第二条"));
        assertThat(browser.post(OTHER_MEMBER, task + "/" + word, form).status()).isEqualTo(403);

        assertThat(browser.post(MEMBER, task + "/" + word, form).location()).isEqualTo("/inbox");

        assertThat(browser.get(MEMBER, task).text()).contains("请 莫北辰", "请看第二条", "签署情况");
        assertThat(browser.post(MEMBER, task + "/" + word, form).location())
                .as("sent twice: the first answer again")
                .isEqualTo("/inbox");
    }

    @Test
    void whoCannotBeAskedIsRefusedAndTheWordsStay() {
        String task = claimed();

        Answer refused = act(MEMBER, task, "add-before", Map.of("people", "P36", "words", "写过的话"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("祝平安", "写过的话");
    }

    @Test
    void whoIsAskedSignsAndTheHolderWaitsForIt() {
        String task = claimed();
        act(MEMBER, task, "add-before", Map.of("people", "P38"));

        assertThat(browser.get(OTHER, "/inbox").text()).contains(task);
        assertThat(browser.get(OTHER, task).text())
                .contains("<b>祝平安</b> 请您签署意见", task + "/sign")
                .doesNotContain(task + "/approve", task + "/transfer", task + "/release");
        assertThat(browser.get(MEMBER, task).text())
                .contains("等 <b>莫北辰</b> 加签", task + "/remove-signer")
                .doesNotContain(task + "/approve");
        assertThat(browser.get(MEMBER, task + "/sign").status()).isEqualTo(403);
        assertThat(act(OTHER, task, "sign", Map.of("says", "refuse")).status()).isEqualTo(422);
        assertThat(act(OTHER, task, "sign", Map.of()).status()).isEqualTo(422);

        assertThat(act(OTHER, task, "sign", Map.of("says", "refuse", "words", "第二条要改"))
                        .location())
                .isEqualTo("/inbox");
        assertThat(browser.get(MEMBER, task).text()).contains(task + "/approve", "第二条要改", "不同意");
    }

    @Test
    void onlyWhoAddedASignerTakesHimOut() {
        String id = signing("all");
        String task = taskOf(id, "all", "P36");
        assertThat(browser.get(MEMBER, task + "/remove-signer").status()).isEqualTo(403);
        act(MEMBER, task, "add-parallel", Map.of("people", "P38"));
        String added = taskOf(id, "all", "P38");
        assertThat(browser.get(OTHER_MEMBER, task + "/remove-signer").status()).isEqualTo(403);
        assertThat(browser.get(MEMBER, task + "/remove-signer").text()).contains("莫北辰");
        assertThat(act(MEMBER, task, "remove-signer", Map.of()).status()).isEqualTo(422);
        assertThat(act(MEMBER, task, "remove-signer", Map.of("signer", "P34")).status())
                .isEqualTo(422);

        assertThat(act(MEMBER, task, "remove-signer", Map.of("signer", "P38")).location())
                .isEqualTo("/inbox");

        assertThat(seen(id).current()).hasSize(3);
        assertThat(browser.get(OTHER, added).status()).isIn(303, 409);
        assertThat(browser.get(MEMBER, task).text()).contains("已减签");
    }
}
