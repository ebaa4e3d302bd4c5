package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 代理、交接 on their pages: set, seen in the inbox, ended; previewed, moved, told item by item. */
@TongguiTest
class AgentPagesTests extends PagesOfAMatter {

    private static final String DEPARTMENT = "haoyizhou"; // P04
    private static final String AGENT = "mengfanshi"; // P37

    /** Nobody acts for anybody in the tests that follow, whatever became of this one. */
    @AfterEach
    void endAll() {
        endAll(SECRETARY);
    }

    private void endAll(String who) {
        browser.get(who, "/agents")
                .all("(?<=action=\"/agents/)[^/\"]+(?=/end)")
                .forEach(id -> browser.post(who, "/agents/" + id + "/end", Map.of()));
    }

    @Test
    void anAgentIsSetSeesTheWorkMarkedDecidesAndIsEnded() {
        String subject = "代理人办的一件" + PublicId.next();
        String matter = walker.open("practical-matter", "P40", Map.of("subject", subject, "request", "请解释。"));
        Answer set = browser.post(
                SECRETARY,
                "/agents",
                Map.of("agent", "P37", "from", "2026-11-22", "until", "2026-11-30", "words", "休假"));
        assertThat(set.location()).isEqualTo("/agents");
        assertThat(browser.get(SECRETARY, "/agents").text()).contains("孟凡石 代理我", "代理中", "休假");
        assertThat(browser.get(AGENT, "/agents").text()).contains("孟凡石 代理 秦守信");

        String task = task(matter, "accept");
        assertThat(browser.get(AGENT, found(subject)).text()).contains(task, "代 秦守信 办理");
        assertThat(browser.get(AGENT, task).text()).contains("您代 <b>秦守信</b> 办理").doesNotContain(task + "/transfer");
        assertThat(browser.get(AGENT, task + "/transfer").status()).isEqualTo(403);
        Answer done = browser.post(
                AGENT,
                task + "/submit",
                browser.filled(AGENT, task, Map.of("reply", "explain", "explanation", "已报修", "opinion", "解释清楚")));
        assertThat(done.location()).isEqualTo("/inbox");
        assertThat(browser.get(SECRETARY, "/agents").text()).contains("代我办的", "孟凡石");
        assertThat(browser.get(SECRETARY, "/cases/" + matter).text()).contains("（代 秦守信）");

        String other = task(matter(), "accept");
        endAll(SECRETARY);
        assertThat(browser.get(AGENT, other).status()).isEqualTo(404);
        assertThat(browser.get(AGENT, found("班中餐热饭难")).text()).doesNotContain(other);
    }

    @ParameterizedTest
    @CsvSource({"'', 请选择", "P34, 不能请自己代理", "P37, 止日"})
    void whatCannotBeSetIsRefusedAndStays(String agent, String words) {
        Answer refused = browser.post(
                SECRETARY,
                "/agents",
                Map.of("agent", agent, "from", "2026-11-30", "until", "2026-11-29", "words", "写过的话"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("写过的话");
        assertThat(agent.equals("P37") ? refused.text() : words).contains(words);
    }

    @Test
    void theDepartmentSetsItForOthersAndNobodyElseEndsIt() {
        Map<String, String> form =
                Map.of("principal", "P36", "agent", "P37", "from", "2026-11-22", "until", "2026-11-22", "words", "住院");
        assertThat(browser.post(SECRETARY, "/agents", form).status()).isEqualTo(422);
        assertThat(browser.post(DEPARTMENT, "/agents", form).location()).isEqualTo("/agents");
        assertThat(browser.get(MEMBER, "/agents").text()).contains("孟凡石 代理我", "郝一舟 登记");
        String id = browser.get(MEMBER, "/agents")
                .all("(?<=action=\"/agents/)[^/\"]+(?=/end)")
                .get(0);

        assertThat(browser.post(OTHER_MEMBER, "/agents/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(404);
        endAll(MEMBER);
    }

    @Test
    void theDepartmentHandsOverItemByItem() {
        String trial = trial();
        String task = task(trial, "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        assertThat(browser.get(MEMBER, "/hand-over").status()).isEqualTo(403);
        assertThat(browser.get(DEPARTMENT, "/hand-over").text()).contains("看他手里的事");

        Answer preview = browser.get(DEPARTMENT, "/hand-over?person=P36");
        String id = task.substring("/tasks/".length());
        assertThat(preview.text()).contains("祝平安手里的事", "在他手里", id);
        Map<String, String> form = Map.of(
                "person", "P36", "_token", PublicId.next(), "task", id, "rev-" + id, preview.hidden("rev-" + id));
        assertThat(browser.post(DEPARTMENT, "/hand-over", form).status()).isEqualTo(422);
        Map<String, String> to = new java.util.HashMap<>(form);
        to.putAll(Map.of("to", "P36", "words", "调离"));
        assertThat(browser.post(DEPARTMENT, "/hand-over", to).text()).contains("1 件没有办成", "祝平安 就是现在的经办人");
        to.putAll(Map.of("to", "P35", "_token", PublicId.next()));
        assertThat(browser.post(DEPARTMENT, "/hand-over", to).text()).contains("1 件已交接", "现在由 白桂枝 办理");

        assertThat(browser.get(OTHER_MEMBER, task).text()).contains("交接", "从 祝平安 给 白桂枝", "调离");
    }

    /** Others leave these people more than one page of work. */
    private static String found(String subject) {
        return "/inbox?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
