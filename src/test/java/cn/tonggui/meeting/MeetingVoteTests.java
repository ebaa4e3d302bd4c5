package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The members vote on the page of the meeting, each on a device of one's own; who only attends does not. */
@TongguiTest
class MeetingVoteTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Test
    void eachVotesOnceAndNobodyLearnsHowBeforeAllHave() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("committee-agenda", upToTheVote())) {
            String page = "/meetings/" + meeting.caseId();
            assertThat(browser.get("gaozhenhai", page).text())
                    .contains("高振海", "人未表决")
                    .doesNotContain("投出后不能改");

            assertThat(vote(browser, "zhupingan", page, "maybe").status()).isEqualTo(422);
            Answer cast = vote(browser, "zhupingan", page, "no");
            assertThat(cast.status()).isEqualTo(303);
            assertThat(cast.location()).isEqualTo(page);
            assertThat(browser.get("zhupingan", page).text()).contains("人已表决").doesNotContain("投出后不能改", "反对");
            assertThat(browser.get("gaozhenhai", page + "/screen").text()).doesNotContain("反对");
            assertThat(vote(browser, "gaozhenhai", page, "yes").status()).isEqualTo(404);

            vote(browser, "qinshouxin", page, "yes");
            vote(browser, "baiguizhi", page, "yes");
            assertThat(browser.get("gaozhenhai", page).text()).contains("2×2=4 ＞ 应到 3 人，通过", "反对");
        }
    }

    private static Answer vote(Browser browser, String who, String page, String choice) {
        Answer seen = browser.get(who, page);
        return browser.post(
                who,
                page + "/vote",
                Map.of(
                        "_token",
                        seen.hidden("_token").isEmpty() ? "AAAAAAAAAAAAAAAAAAAAAA" : seen.hidden("_token"),
                        "_revision",
                        seen.hidden("_revision"),
                        "task",
                        seen.hidden("task"),
                        "choice",
                        choice));
    }

    private static List<Map<String, Map<String, Object>>> upToTheVote() {
        return Walks.deeds("committee-agenda").stream()
                .takeWhile(step -> !step.containsKey("cast"))
                .toList();
    }
}
