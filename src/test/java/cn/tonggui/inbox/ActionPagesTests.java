package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of each action that moves, stops or ends a case: who gets it, what it asks, and what it refuses. */
@TongguiTest
class ActionPagesTests extends PagesOfAMatter {

    private static final String DEPARTMENT = "haoyizhou";
    private static final String OTHER_CLERK = "tongxin";
    private static final String OWNER = "dengchanglin";
    private static final Map<String, String> OWNED =
            Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-04", "opinion", "限期办好");

    @Test
    void aReturnOffersTheStepsThatWereFinishedAndKeepsItsWords() {
        String matter = accepted();
        String page = task(matter, "sign") + "/return-to";
        Answer form = browser.get(OWNER, page);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("退回到哪一步", "支部受理", "秦守信", "直接回到我");

        Answer refused = browser.post(OWNER, page, browser.filled(OWNER, page, Map.of("words", "期限写错了")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("期限写错了", "请选择退回到哪一步");

        Answer done = browser.post(
                OWNER,
                page,
                browser.filled(OWNER, page, Map.of("words", "期限写错了", "steps", "accept", "resume", "again")));
        assertThat(done.location()).isEqualTo("/inbox");
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("accept");
        assertThat(browser.get(SECRETARY, task(matter, "accept")).text()).contains("退回原因", "期限写错了");
    }

    @Test
    void nobodyReturnsWhatIsNotTheirs() {
        String page = task(accepted(), "sign") + "/return-to";
        assertThat(browser.get(SECRETARY, page).status()).isEqualTo(403);
        assertThat(browser.get("taoyongkang", page).status()).isEqualTo(404);
        assertThat(browser.post(SECRETARY, page, filledBy(OWNER, page)).status())
                .isEqualTo(403);
    }

    @Test
    void aStepIsTakenBackUntilItsNextHolderOpenedThePage() {
        String matter = accepted();
        String page = "/cases/" + matter + "/withdraw";
        assertThat(browser.get(SECRETARY, "/cases/" + matter).text()).contains(page);
        assertThat(browser.get(WORKER, page).status()).isEqualTo(403);

        Answer done = browser.post(SECRETARY, page, browser.filled(SECRETARY, page, Map.of("words", "责任人选错了")));
        assertThat(done.location()).isEqualTo("/cases/" + matter);
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("accept");

        accept(matter);
        Map<String, String> late = browser.filled(SECRETARY, page, Map.of("words", "再收回"));
        browser.get(OWNER, task(matter, "sign"));
        Answer refused = browser.post(SECRETARY, page, late);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("下一步已经有人打开或办理，不能再撤回。");
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("sign");
    }

    @Test
    void aMoveIsTriedBeforeItIsDone() {
        String matter = accepted();
        String page = "/cases/" + matter + "/move";
        Map<String, String> form = browser.filled(DEPARTMENT, page, Map.of("step", "accept", "words", "受理时走错了"));
        Answer tried = browser.post(DEPARTMENT, page, form);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("试走的结果", "会结束", "会打开", "支部受理，由");
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("sign");

        Map<String, String> confirmed = new HashMap<>(form);
        confirmed.put("_tried", tried.hidden("_tried"));
        assertThat(browser.post(DEPARTMENT, page, confirmed).location()).isEqualTo("/cases/" + matter);
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("accept");
        assertThat(browser.get(SECRETARY, page).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"suspend, 挂起", "terminate, 终止"})
    void whoOverseesStopsACaseWithAReasonAndNobodyElse(String word, String name) {
        String matter = accepted();
        String page = "/cases/" + matter + "/" + word;
        assertThat(browser.get(SECRETARY, page).status()).isEqualTo(403);
        Answer empty = browser.post(DEPARTMENT, page, browser.filled(DEPARTMENT, page, Map.of("words", "")));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请填写" + name + "的原因。");

        browser.post(DEPARTMENT, page, browser.filled(DEPARTMENT, page, Map.of("words", "与另一件重复")));
        Answer after = browser.get(OWNER, "/cases/" + matter);
        assertThat(after.text()).contains(name, "与另一件重复");
        if (word.equals("suspend")) {
            assertThat(after.text()).contains("这件事已挂起，激活以前不能办理。");
            assertThat(browser.post(OWNER, task(matter, "sign") + "/submit", filledBy(OWNER, task(matter, "sign")))
                            .status())
                    .isEqualTo(403);
        } else {
            assertThat(seen(matter).state()).isEqualTo(CaseState.TERMINATED);
            assertThat(after.text()).contains("已终止");
        }
    }

    @Test
    void whatNeedsTwoPeopleWaitsForTheSecondOnThePage() {
        String matter = trial();
        String page = "/cases/" + matter + "/terminate";
        browser.post(DEPARTMENT, page, browser.filled(DEPARTMENT, page, Map.of("words", "重复立项")));
        assertThat(seen(matter).state()).isEqualTo(CaseState.OPEN);
        assertThat(browser.get(OTHER_CLERK, "/cases/" + matter).text()).contains("提出终止", "重复立项", "去确认");

        Answer alone = browser.post(DEPARTMENT, page, browser.filled(DEPARTMENT, page, Map.of("words", "再提一次")));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("这样的操作要两个人", "再提一次");

        browser.post(OTHER_CLERK, page, browser.filled(OTHER_CLERK, page, Map.of("words", "同意终止")));
        assertThat(seen(matter).state()).isEqualTo(CaseState.TERMINATED);
    }

    @Test
    void whoHoldsTheStepRejectsTheMatterForGood() {
        String matter = trial();
        String task = task(matter, "review");
        assertThat(browser.get(MEMBER, task + "/reject").status()).isEqualTo(403);
        browser.post(MEMBER, task + "/claim", filledBy(MEMBER, task));
        Answer empty = browser.post(MEMBER, task + "/reject", browser.filled(MEMBER, task + "/reject", Map.of()));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请填写驳回的原因。");

        Answer done = browser.post(
                MEMBER, task + "/reject", browser.filled(MEMBER, task + "/reject", Map.of("words", "不属于支部的事")));
        assertThat(done.location()).isEqualTo("/inbox");
        assertThat(seen(matter).state()).isEqualTo(CaseState.REJECTED);
        assertThat(browser.get(WORKER, "/cases/" + matter).text()).contains("已驳回", "不属于支部的事");
        assertThat(browser.get(MEMBER, task).status()).isEqualTo(409);
    }

    @Test
    void whatWasSuspendedIsResumedByWhoOversees() {
        String matter = accepted();
        String suspend = "/cases/" + matter + "/suspend";
        String resume = "/cases/" + matter + "/resume";
        assertThat(browser.get(DEPARTMENT, resume).status()).isEqualTo(403);
        browser.post(DEPARTMENT, suspend, browser.filled(DEPARTMENT, suspend, Map.of("words", "等上级文件")));
        assertThat(browser.get(OWNER, resume).status()).isEqualTo(403);

        browser.post(DEPARTMENT, resume, browser.filled(DEPARTMENT, resume, Map.of("words", "文件到了")));
        assertThat(browser.get(OWNER, task(matter, "sign")).text()).contains("/submit");
    }

    @Test
    void whatWasProposedIsDroppedWithAReason() {
        String matter = trial();
        String decline = "/cases/" + matter + "/decline";
        assertThat(browser.get(OTHER_CLERK, decline).status()).isEqualTo(403);
        String move = "/cases/" + matter + "/move";
        Map<String, String> form =
                new HashMap<>(browser.filled(DEPARTMENT, move, Map.of("step", "mend", "words", "请他再补")));
        form.put("_tried", browser.post(DEPARTMENT, move, form).hidden("_tried"));
        browser.post(DEPARTMENT, move, form);
        assertThat(browser.get(OTHER_CLERK, decline).text()).contains("提出跳转到“补正”", "请他再补");

        browser.post(OTHER_CLERK, decline, browser.filled(OTHER_CLERK, decline, Map.of("words", "不用补")));
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("review");
        assertThat(browser.get(DEPARTMENT, "/cases/" + matter).text()).doesNotContain("去确认");
    }

    private String accepted() {
        String matter = matter();
        accept(matter);
        return matter;
    }

    private void accept(String matter) {
        String task = task(matter, "accept");
        assertThat(browser.post(SECRETARY, task + "/submit", browser.filled(SECRETARY, task, OWNED))
                        .status())
                .isEqualTo(303);
    }

    private Map<String, String> filledBy(String who, String page) {
        return browser.filled(who, page, Map.of());
    }
}
