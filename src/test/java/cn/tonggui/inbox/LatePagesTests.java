package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buttons pressed twice, too late, or with somebody else's page. */
@TongguiTest
class LatePagesTests extends PagesOfAMatter {

    private static final String ELSEWHERE = "taoyongkang";

    @Test
    void theSecondToDecideIsToldByWhomAndWhenAndKeepsTheirText() {
        String task = task(trial(), "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        Map<String, String> one = browser.filled(MEMBER, task, Map.of("opinion", "同意。"));
        Map<String, String> other = browser.filled(MEMBER, task, Map.of("opinion", "在另一个窗口写了很久的意见"));
        assertThat(browser.post(MEMBER, task + "/approve", one).status()).isEqualTo(303);

        Answer late = browser.post(MEMBER, task + "/disapprove", other);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .containsPattern("已由 祝平安 在 11月22日 \\d\\d:\\d\\d 办理")
                .contains("在另一个窗口写了很久的意见");
    }

    @Test
    void aPageFromBeforeAReleaseIsOutdated() {
        String task = task(trial(), "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        Map<String, String> old = browser.filled(MEMBER, task, Map.of("opinion", "释放以前写的"));
        browser.post(MEMBER, task + "/release", browser.filled(MEMBER, task, Map.of()));
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));

        Answer late = browser.post(MEMBER, task + "/approve", old);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("您打开页面以后，这一步有了变化", "释放以前写的");
    }

    @ParameterizedTest
    @CsvSource({"trial, review, zhupingan, approve", "practical-matter, accept, qinshouxin, submit"})
    void aFormSentTwiceActsOnceAndBothAnswersAreGood(String process, String step, String who, String action) {
        String id = process.equals("trial") ? trial() : matter();
        String task = task(id, step);
        if (process.equals("trial")) {
            browser.post(who, task + "/claim", browser.filled(who, task, Map.of()));
        }
        Map<String, String> fields = process.equals("trial")
                ? Map.of("opinion", "同意。")
                : Map.of("reply", "explain", "explanation", "道理如下", "opinion", "已经说明");
        Map<String, String> form = browser.filled(who, task, fields);
        Answer first = browser.post(who, task + "/" + action, form);
        int acts = seen(id).acts().size();
        Answer second = browser.post(who, task + "/" + action, form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(seen(id).acts()).hasSize(acts);
    }

    @Test
    void aTokenUsedByOnePersonIsNoAnswerForAnother() {
        String id = trial();
        String task = task(id, "review");
        Map<String, String> mine = browser.filled(MEMBER, task, Map.of());
        browser.post(MEMBER, task + "/claim", mine);

        Answer theirs = browser.post(OTHER_MEMBER, task + "/claim", mine);
        assertThat(theirs.status()).isEqualTo(409);
        Answer strange = browser.post(
                OTHER_MEMBER, "/cases/" + id + "/consult", Map.of("words", "借用别人的页面", "_token", mine.get("_token")));
        assertThat(strange.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "short, 400",
        "0123456789012345678901234567890123456789, 400",
        "'0123456789 12345678901', 400"
    })
    void anActionWithoutAProperTokenIsRefusedAndNotSwallowed(String token, int status) {
        String id = trial();
        String task = task(id, "review");
        Map<String, String> form = new HashMap<>(browser.filled(MEMBER, task, Map.of("words", "没有令牌")));
        form.put("_token", token);

        assertThat(browser.post(MEMBER, task + "/claim", form).status()).isEqualTo(status);
        assertThat(browser.post(MEMBER, "/cases/" + id + "/consult", form).status())
                .isEqualTo(status);
        assertThat(browser.post(WORKER, "/start/trial", Map.of("subject", "没有令牌", "_token", token))
                        .status())
                .isEqualTo(status);
        assertThat(browser.post(
                                WORKER,
                                "/cases/" + id + "/cancel",
                                Map.of("reason", "没有令牌", "_token", token, "_revision", "1"))
                        .status())
                .isEqualTo(status);
        assertThat(seen(id).acts()).hasSize(1);
    }

    @Test
    void aTaskOfACancelledCaseTellsSoToThoseWhoMayKnow() {
        String id = matter();
        String task = task(id, "accept");
        Map<String, String> form =
                browser.filled(SECRETARY, task, Map.of("reply", "explain", "explanation", "解释", "opinion", "意见"));
        Answer page = browser.get(WORKER, "/cases/" + id);
        Answer gone = browser.post(
                WORKER,
                "/cases/" + id + "/cancel",
                Map.of(
                        "reason", "自己解决了",
                        "_revision", page.hidden("_revision"),
                        "_token", page.hidden("_token")));

        assertThat(gone.location()).isEqualTo("/cases/" + id);
        assertThat(seen(id).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(browser.get(SECRETARY, task).status()).isEqualTo(409);
        assertThat(browser.post(SECRETARY, task + "/submit", form).text()).contains("已由 赖小军 在");
        assertThat(browser.get(ELSEWHERE, task).status()).isEqualTo(404);
        assertThat(browser.get(SECRETARY, "/cases/" + id).text()).contains("自己解决了");
    }

    @Test
    void aTaskOfAClosedCaseIsDoneForEveryButton() {
        String id = trial();
        String task = task(id, "review");
        walker.act(id, "review", "P36", "approve", Map.of("opinion", "同意。"));

        for (String action : List.of("claim", "release", "approve", "return")) {
            Answer late = browser.post(
                    OTHER_MEMBER, task + "/" + action, Map.of("words", "来晚了的话", "_token", PublicId.next()));
            assertThat(late.status()).as(action).isEqualTo(409);
            assertThat(late.text()).contains("已由 祝平安 在", "来晚了的话");
        }
        assertThat(browser.put(OTHER_MEMBER, task + "/draft", Map.of("opinion", "晚"))
                        .status())
                .isEqualTo(409);
        assertThat(seen(id).state()).isEqualTo(CaseState.CLOSED);
    }
}
