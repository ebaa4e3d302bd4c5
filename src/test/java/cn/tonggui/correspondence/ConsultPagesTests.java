package cn.tonggui.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.notification.Notices;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 沟通: questions and answers on a case, whatever its step and after its end. */
@TongguiTest
class ConsultPagesTests extends Beside {

    @Autowired
    private Notices notices;

    private String ask(String who, String matter, String words, String... usernames) {
        Answer asked = post(
                who,
                "/cases/" + matter + "/consult",
                Map.of("people", List.of(usernames).stream().map(this::id).toList(), "words", List.of(words)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        return browser.get(who, "/cases/" + matter)
                .all("/cases/.{22}/threads/[A-Za-z0-9_-]{22}")
                .get(0);
    }

    private Notices.Notice latest(String username) {
        return notices.page(people.viewer(id(username)), true, null, 1)
                .notices()
                .get(0);
    }

    @Test
    void whoIsAskedMayReadTheCaseAndTheAskerHearsTheAnswer() {
        String matter = matter();
        String thread = ask(WORKER, matter, "电源够不够？", OUTSIDER);

        assertThat(latest(OUTSIDER).title()).isEqualTo("赖小军 问您");
        assertThat(browser.get(OUTSIDER, "/cases/" + matter).text()).contains("电源够不够？", "有新的");
        assertThat(browser.get(OUTSIDER, thread).text()).contains("电源够不够？");
        assertThat(browser.get(OUTSIDER, "/cases/" + matter).text()).doesNotContain("有新的");

        assertThat(post(OUTSIDER, thread, said("够三台用。")).status()).isEqualTo(303);

        assertThat(latest(WORKER).title()).isEqualTo("古建民 答复了");
        assertThat(browser.get(WORKER, "/cases/" + matter).text()).contains("够三台用。", "有新的");
        assertThat(browser.get(SECRETARY, "/cases/" + matter).text())
                .contains("够三台用。")
                .doesNotContain("有新的");
        assertThat(acts(matter)).containsExactly("start", "consult", "answer");
        assertThat(seen(matter).current()).hasSize(1);
    }

    @Test
    void withoutNamesItIsSaidToWhoeverHasTheCase() {
        String matter = matter();
        ask(WORKER, matter, "请看一下图");

        assertThat(latest(SECRETARY).words()).contains("请看一下图");
    }

    @Test
    void aClosedCaseIsAskedAboutAndAnswered() {
        String closed = closed();
        String thread = ask(WORKER, closed, "后来怎么样？", "zhupingan");

        assertThat(post("zhupingan", thread, said("都好。")).status()).isEqualTo(303);
        assertThat(acts(closed)).endsWith("consult", "answer");
    }

    @ParameterizedTest
    @CsvSource({"'', id=\"errors\"", "long, 最多 500 字", "control, id=\"errors\""})
    void whatCannotBeTakenStaysTyped(String kind, String words) {
        String typed = kind.equals("long") ? "长".repeat(501) : kind.equals("control") ? "甲\0乙" : "";
        String matter = matter();
        Answer refused = post(SECRETARY, "/cases/" + matter + "/consult", said(typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words);
        if (kind.equals("long")) {
            assertThat(refused.text()).contains(typed);
        }
        assertThat(acts(matter)).containsExactly("start");
    }

    @Test
    void fiveHundredCharactersAreTaken() {
        String matter = matter();
        ask(SECRETARY, matter, "𠮷".repeat(498) + "\r\n行");

        assertThat(browser.get(SECRETARY, "/cases/" + matter).text()).contains("𠮷".repeat(498));
    }

    @Test
    void fromATaskItLeadsBackThere() {
        String matter = matter();
        String task = walker.taskAt(matter, "accept", people.viewer("P34"));
        assertThat(browser.get(SECRETARY, "/tasks/" + task).text())
                .contains("/cases/" + matter + "/consult?task=" + task);

        Answer asked = post(
                SECRETARY, "/cases/" + matter + "/consult", Map.of("words", List.of("问一句"), "_task", List.of(task)));
        assertThat(asked.location()).isEqualTo("/tasks/" + task);
    }

    @Test
    void whoMayNotReadOrOnlyReadsSaysNothing() {
        String matter = matter();
        String thread = ask(WORKER, matter, "电源够不够？");

        assertThat(browser.get(OUTSIDER, thread).status()).isEqualTo(404);
        assertThat(post(OUTSIDER, thread, said("够")).status()).isEqualTo(404);
        assertThat(browser.get(AUDITOR, thread).status()).isEqualTo(200);
        assertThat(post(AUDITOR, thread, said("够")).status()).isEqualTo(403);
        assertThat(browser.get(AUDITOR, "/cases/" + matter + "/consult").status())
                .isEqualTo(403);
        assertThat(browser.get(WORKER, "/cases/" + matter() + thread.substring(thread.indexOf("/threads")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCasePageCostsTheSameHoweverMuchWasSaidAndSent() {
        String matter = matter();
        sayAndSend(matter);
        int few = cost("/cases/" + matter);
        for (int i = 0; i < 5; i++) {
            sayAndSend(matter);
        }

        assertThat(cost("/cases/" + matter)).isEqualTo(few);
    }

    private void sayAndSend(String matter) {
        post(ABOVE, ask(ABOVE, matter, "问一句", SECRETARY), said("再说一句"));
        Map<String, List<String>> to = Map.of("people", List.of(id(SECRETARY)), "words", List.of("看看"));
        post(ABOVE, "/cases/" + matter + "/circulate", to);
        post(ABOVE, "/cases/" + matter + "/supervise", Map.of("words", List.of("办完"), "dueOn", List.of("2030-01-01")));
    }

    private int cost(String page) {
        browser.get(ABOVE, page); // what is read once and kept is not the page's
        return Statements.of(() -> browser.get(ABOVE, page)).size();
    }
}
