package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each person sees on the page of a task, and what becomes of pressing a button that is not theirs. */
@TongguiTest
class TaskPagesTests extends PagesOfAMatter {

    private static List<String> buttons(Answer page) {
        return page.all("(?<=formaction=\"/tasks/.{22}/)[a-z]+(?=\")").stream()
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "qinshouxin,  'return,submit'",
        "laixiaojun,  ''",
        "baiguizhi,   ''",
        "luguodong,   ''",
        "auditor,     ''"
    })
    void theSecretaryAcceptsAMatterAndTheOthersOnlyReadIt(String who, String buttons) {
        Answer page = browser.get(who, task(matter(), "accept"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(String.join(",", buttons(page))).isEqualTo(buttons);
        assertThat(page.text()).contains("班中餐热饭难");
    }

    @Test
    void whoeverClaimsHasTheButtonsUntilTheyRelease() {
        String task = task(trial(), "review");
        assertThat(buttons(browser.get(MEMBER, task))).containsExactly("claim");
        assertThat(buttons(browser.get(OTHER_MEMBER, task))).containsExactly("claim");
        assertThat(buttons(browser.get(WORKER, task))).isEmpty();

        assertThat(browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()))
                        .location())
                .isEqualTo(task);
        assertThat(buttons(browser.get(MEMBER, task))).containsExactly("approve", "disapprove", "release", "return");
        Answer other = browser.get(OTHER_MEMBER, task);
        assertThat(buttons(other)).isEmpty();
        assertThat(other.text()).contains("这件事正由 <b>祝平安</b> 办理");
        assertThat(browser.post(OTHER_MEMBER, task + "/claim", browser.filled(OTHER_MEMBER, task, Map.of()))
                        .status())
                .isEqualTo(403);

        assertThat(browser.post(MEMBER, task + "/release", browser.filled(MEMBER, task, Map.of()))
                        .location())
                .isEqualTo("/inbox");
        assertThat(buttons(browser.get(OTHER_MEMBER, task))).containsExactly("claim");
    }

    @Test
    void aReturnNeedsItsReasonAndKeepsWhatWasTyped() {
        String matter = matter();
        String task = task(matter, "accept");
        Answer refused = browser.post(
                SECRETARY, task + "/return", browser.filled(SECRETARY, task, Map.of("explanation", "打算这样解释")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("受理意见：", "id=\"errors\"");
        assertThat(seen(matter).current()).extracting(CaseView.Current::step).containsExactly("accept");
    }

    @ParameterizedTest
    @CsvSource({"taoyongkang", "yinxiaoning", "jinchenggang"})
    void aTaskOfAnotherBranchIsNotFoundLikeOneThatNeverWas(String who) {
        String task = task(matter(), "accept");
        Answer theirs = browser.get(who, task);
        Answer none = browser.get(who, "/tasks/" + PublicId.next());

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(plain(theirs)).isEqualTo(plain(none));
        Map<String, String> form = Map.of("_token", PublicId.next());
        assertThat(plain(browser.post(who, task + "/submit", form)))
                .isEqualTo(plain(browser.post(who, "/tasks/" + PublicId.next() + "/submit", form)));
    }

    private static String plain(Answer page) {
        return page.text().replaceAll("[A-Za-z0-9_-]{60,}", "");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoReadsATaskThatIsNotTheirsIsDeniedWhateverTheyFillIn(boolean complete) {
        String matter = matter();
        String task = task(matter, "accept");
        Map<String, String> form =
                complete ? Map.of("reply", "explain", "explanation", "没有办法", "opinion", "我来替书记答") : Map.of();
        Answer denied = browser.post(OTHER_MEMBER, task + "/submit", browser.filled(OTHER_MEMBER, task, form));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).contains("您的身份不能查看这件事", "这一步现在不由您办理。", "白桂枝");
        assertThat(seen(matter).acts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 写明撤销的原因", "long, 最多 500 字", "control, 里面有不能保存的字符"})
    void aReasonThatIsNotTakenCancelsNothing(String kind, String words) {
        String typed = kind.equals("long") ? "长".repeat(501) : kind.equals("control") ? "甲\0乙" : "";
        String matter = matter();
        Answer refused = browser.post(
                WORKER,
                "/cases/" + matter + "/cancel",
                browser.filled(WORKER, "/cases/" + matter, Map.of("reason", typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words);
        assertThat(seen(matter).acts()).hasSize(1);
    }
}
