package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 批量同意: a frozen list, item by item, what does not fit left aside and said. */
@TongguiTest
class BatchPagesTests extends PagesOfAMatter {

    private static final String OPINION = "到现场看过。";

    /** At the check of {@link #MEMBER}, which an opinion decides. */
    private String atTheCheck() {
        String id = matter();
        walker.act(
                id,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply",
                        "limit",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-05",
                        "opinion",
                        "纳入清单。"));
        walker.act(id, "sign", "P39", "submit", Map.of("opinion", "签收。"));
        walker.act(id, "work", "P39", "submit", Map.of("progress", "添了一台。", "filing", "finish"));
        return id;
    }

    private String checkOf(String caseId) {
        return walker.taskAt(caseId, "check", people.viewer("P36"));
    }

    private Answer chosen(String who, String... tasks) {
        return browser.get(
                who, "/tasks/batch?" + Stream.of(tasks).map(id -> "task=" + id).collect(Collectors.joining("&")));
    }

    private static List<String> frozen(Answer page) {
        return page.all("(?<=name=\"item\" value=\")[^\"]+");
    }

    private Answer send(String who, List<String> items, String opinion) {
        return browser.send(
                who,
                MockMvcRequestBuilders.post(URI.create("/tasks/batch"))
                        .param("item", items.toArray(String[]::new))
                        .param("opinion", opinion)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private String step(String caseId) {
        return seen(caseId).current().get(0).step();
    }

    @Test
    void approvesEachOfTheFrozenListAndSaysSo() {
        String one = atTheCheck();
        String two = atTheCheck();
        Answer page = chosen(MEMBER, checkOf(one), checkOf(two));
        assertThat(page.text())
                .contains("将同意这 2 件", seen(one).number(), seen(two).number());

        Answer done = send(MEMBER, frozen(page), OPINION);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("2 件已同意").doesNotContain("没有办成");
        assertThat(List.of(step(one), step(two))).containsOnly("rate");
        assertThat(seen(one).acts())
                .last()
                .satisfies(act -> assertThat(act.opinion()).isEqualTo(OPINION));
    }

    @Test
    void sentTwiceActsOnceAndSaysTheSame() {
        String one = atTheCheck();
        List<String> items = frozen(chosen(MEMBER, checkOf(one)));
        send(MEMBER, items, OPINION);
        int acts = seen(one).acts().size();

        Answer again = send(MEMBER, items, OPINION);

        assertThat(again.text()).contains("1 件已同意", seen(one).title());
        assertThat(seen(one).acts()).hasSize(acts);
    }

    @Test
    void aStaleAndAForeignItemAreRefusedAlone() {
        String mine = atTheCheck();
        String stale = atTheCheck();
        String foreign = matter();
        String accept = walker.taskAt(foreign, "accept", people.viewer("P34"));
        List<String> items = new java.util.ArrayList<>(frozen(chosen(MEMBER, checkOf(mine), checkOf(stale))));
        walker.act(stale, "check", "P36", "return", Map.of("opinion", "再看一遍。"));
        items.add(accept + " 1 " + "A".repeat(22));

        Answer done = send(MEMBER, items, OPINION);

        assertThat(done.text()).contains("1 件已同意", "2 件没有办成", "这件事已由 祝平安 在");
        assertThat(step(mine)).isEqualTo("rate");
        assertThat(step(stale)).isEqualTo("work");
        assertThat(step(foreign)).isEqualTo("accept");
    }

    @Test
    void anotherRevisionThanTheFrozenOneIsRefused() {
        String one = atTheCheck();
        String item = frozen(chosen(MEMBER, checkOf(one))).get(0);
        String[] parts = item.split(" ");

        Answer done =
                send(MEMBER, List.of(parts[0] + " " + (Integer.parseInt(parts[1]) + 1) + " " + parts[2]), OPINION);

        assertThat(done.text()).contains("0 件已同意", "1 件没有办成", "您打开页面以后，这一步有了变化");
        assertThat(step(one)).isEqualTo("check");
    }

    @Test
    void leavesWhatNeedsAPageOfItsOwnAsideWithTheReason() {
        String check = atTheCheck();
        String accept = walker.taskAt(matter(), "accept", people.viewer("P34"));

        Answer ofMember = chosen(MEMBER, checkOf(check), "B".repeat(22));
        assertThat(ofMember.text()).contains("将同意这 1 件", "跳过 1 件", "已经不在您的待办里");
        Answer ofSecretary = chosen(SECRETARY, accept, checkOf(check));
        assertThat(frozen(ofSecretary)).isEmpty();
        assertThat(ofSecretary.text()).contains("跳过 2 件", "这一步要打开填写", "现在不由您办理");
    }

    @Test
    void anOpinionIsAskedForAndTheListStaysFrozen() {
        String one = atTheCheck();
        List<String> items = frozen(chosen(MEMBER, checkOf(one)));

        for (String opinion : List.of("", " ", "长".repeat(501))) {
            Answer asked = send(MEMBER, items, opinion);
            assertThat(asked.status()).isEqualTo(422);
            assertThat(frozen(asked)).isEqualTo(items);
            assertThat(asked.text()).contains("opinion-error");
        }
        assertThat(send(MEMBER, items, "长".repeat(500)).text()).contains("1 件已同意");
    }

    @Test
    void takesAtMostFiftyAndNothingMalformed() {
        String one = checkOf(atTheCheck());
        List<String> items = frozen(chosen(MEMBER, one));

        assertThat(send(MEMBER, List.of("x"), OPINION).status()).isEqualTo(400);
        assertThat(send(MEMBER, List.of(), OPINION).status()).isEqualTo(400);
        assertThat(send(MEMBER, List.of(items.get(0), items.get(0)), OPINION).status())
                .isEqualTo(400);
        assertThat(chosen(MEMBER, one, "x").text()).contains("将同意这 1 件").doesNotContain("跳过");
        assertThat(chosen(MEMBER).status()).isEqualTo(303);
        assertThat(send("auditor", items, OPINION).status()).isEqualTo(403);
    }
}
