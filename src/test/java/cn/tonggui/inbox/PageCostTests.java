package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A page costs a fixed, small number of statements, however much there is to show. */
@TongguiTest
class PageCostTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Test
    void theInboxCostsTheSameWithOneCaseAndWithThirty() {
        walker.open("practical-matter", "P57", Map.of("subject", "头一件", "request", "先看一件要多少条语句。"));
        int few = cost("/inbox", "P52");
        for (int i = 0; i < 30; i++) {
            walker.open("practical-matter", "P57", Map.of("subject", "第 " + i + " 件", "request", "再看三十件要多少条语句。"));
        }

        assertThat(cost("/inbox", "P52")).isEqualTo(few).isLessThanOrEqualTo(6);
        for (String scope : List.of("claimable", "done", "started", "copies", "drafts")) {
            assertThat(cost("/inbox?scope=" + scope, "P52")).as(scope).isLessThanOrEqualTo(6);
        }
        assertThat(cost("/inbox?sort=arrival&light=week&q=%E5%A4%B4", "P52")).isLessThanOrEqualTo(6);
    }

    @Test
    void aTaskAndItsCaseCostTheSameAfterManyActs() {
        String id = walker.open("trial", "P57", Map.of("subject", "反复退回"));
        sentBackAndMended(id, 1);
        int fewOnTask = cost("/tasks/" + walker.taskAt(id, "review", people.viewer("P53")), "P53");
        int fewOnCase = cost("/cases/" + id, "P53");
        sentBackAndMended(id, 5);

        assertThat(cost("/tasks/" + walker.taskAt(id, "review", people.viewer("P53")), "P53"))
                .isEqualTo(fewOnTask);
        assertThat(fewOnCase).isLessThanOrEqualTo(21);
        assertThat(cost("/cases/" + id, "P53"))
                .as("the badge asks one less once the log is signed")
                .isLessThanOrEqualTo(fewOnCase);
    }

    private void sentBackAndMended(String id, int times) {
        for (int i = 0; i < times; i++) {
            walker.act(id, "review", "P53", "return", Map.of("opinion", "第 " + i + " 次退回"));
            walker.act(id, "mend", "P57", "submit", Map.of("subject", "反复退回", "about", "第 " + i + " 次补正"));
        }
    }

    private int cost(String page, String who) {
        String name = people.username(who);
        open(page, name); // what is read once and kept is not the page's
        List<Statements.Sent> sent = Statements.of(() -> open(page, name));
        return sent.size();
    }

    private void open(String page, String username) {
        try {
            http.perform(get(page).with(user(username))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
