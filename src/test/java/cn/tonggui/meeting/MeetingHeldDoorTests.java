package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.TongguiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rules refuse at the meeting and behind it: 422 with rule and reason, what was typed stays. */
@TongguiTest
class MeetingHeldDoorTests extends AtTheDoor {

    @Test
    void observersAreNoMembersAndHaveNoVote() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheSignIn(1)) {
            Map<String, String> rows = new HashMap<>();
            List<String> all = List.of("P34", "P35", "P36", "P08");
            for (int i = 0; i < all.size(); i++) {
                rows.put("presence." + i + ".person", all.get(i));
                rows.put("presence." + i + ".as", "member");
                rows.put("presence." + i + ".present", "yes");
            }
            refused(send(meeting, "signIn", "P34", "submit", rows), "SD19", "高振海不是应到的人，只能列席");
            rows.put("presence.3.as", "observer");
            assertThat(send(meeting, "signIn", "P34", "submit", rows).status()).isEqualTo(303);
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));

            refused(
                    send(meeting, "enterVotes", "P34", "submit", Map.of("yes", "4", "no", "0", "abstain", "0")),
                    "SD19",
                    "票数合计 4，多于有表决权的到会 3 人");
            refused(
                    send(meeting, "enterVotes", "P34", "submit", Map.of("yes", "2", "no", "0", "abstain", "0")),
                    "R-M02",
                    "合计 2 票，有表决权的到会 3 人");
        }
    }

    @Test
    void noObserverReachesTheVoteOfAMember() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            meeting.go("discuss", "P35", "submit", Sitting.discussed("devices"));
            String task = walker.taskAt(meeting.caseId(), "cast", people.viewer("P36"));

            assertThat(browser.post(
                                    people.username("P08"),
                                    "/tasks/" + task + "/submit",
                                    Map.of("_token", PublicId.next(), "_revision", "1", "choice", "yes"))
                            .status())
                    .isIn(403, 404);
        }
    }

    @Test
    void aMeetingIsNotHeldBeforeEachFactorHasAConclusion() {
        String[] factors = {"人员", "设备", "环境", "气候"};
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            for (int left = 0; left < factors.length; left++) {
                Map<String, String> rows = new HashMap<>(Map.of("briefWords", "两违一件。"));
                for (int i = 0; i < factors.length; i++) {
                    rows.put("factors." + i + ".words", i == left ? "" : "无新增。");
                }
                refused(send(meeting, "fixedItems", "P34", "submit", rows), "四要素缺“" + factors[left] + "”的结论", "两违一件。");
            }
            assertThat(sql.queryForObject(
                            "SELECT state FROM meet_meeting WHERE case_id = ?", String.class, meeting.caseId()))
                    .isEqualTo("NOTICED");
        }
    }

    @Test
    void whoDoesItDoesNotCheckItAndWhatIsResolvedIsDone() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));
            meeting.go("enterVotes", "P34", "submit", Map.of("yes", 3, "no", 0, "abstain", 0));
            meeting.go("resolve", "P34", "submit", Sitting.resolved("handle"));
            Map<String, String> row = new HashMap<>(Map.of(
                    "actions.0.item", "1",
                    "actions.0.measure", "更换尖轨",
                    "actions.0.owner", "P39",
                    "actions.0.deadline", "2031-12-01",
                    "actions.0.standard", "合格。",
                    "actions.0.checker", "P39"));

            refused(send(meeting, "breakDown", "P35", "submit", row), "SD06", "更换尖轨");
            row.put("actions.0.checker", "P37");
            row.put("actions.0.item", "2");
            refused(send(meeting, "breakDown", "P35", "submit", row), "议题 2 没有通过要办理的决议");
            refused(send(meeting, "breakDown", "P35", "submit", Map.of()), "议题 1“第01题”议定办理，至少拆一项落实事项");
            row.put("actions.0.item", "1");
            assertThat(send(meeting, "breakDown", "P35", "submit", row).status())
                    .isEqualTo(303);
            assertThat(sql.queryForObject(
                            "SELECT number FROM meet_action WHERE meeting = ?", String.class, meeting.caseId()))
                    .as("it has its number before anybody signs")
                    .matches("B04-LS-2\\d{3}-\\d{4}");
        }
    }

    @Test
    void signedMinutesTakeNothingButAdditions() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));
            meeting.go("enterVotes", "P34", "submit", Map.of("yes", 3, "no", 0, "abstain", 0));
            meeting.go("resolve", "P34", "submit", Sitting.resolved("reject"));
            meeting.go("breakDown", "P35", "submit", Map.of());
            String writing = walker.taskAt(meeting.caseId(), "minutes", people.viewer("P35"));
            Map<String, String> old =
                    browser.filled(people.username("P35"), "/tasks/" + writing, Map.of("minutesText", "改过的"));
            meeting.go("minutes", "P35", "submit", Map.of("minutesText", "原来的记录。"));
            String signing = walker.taskAt(meeting.caseId(), "signMinutes", people.viewer("P34"));
            Map<String, String> sign =
                    browser.filled(people.username("P34"), "/tasks/" + signing, Map.of("opinion", "要改"));
            meeting.go("signMinutes", "P34", "approve", Map.of());

            assertThat(browser.post(people.username("P35"), "/tasks/" + writing + "/submit", old)
                            .status())
                    .isEqualTo(409);
            assertThat(browser.post(people.username("P34"), "/tasks/" + signing + "/return", sign)
                            .status())
                    .isEqualTo(409);
            assertThat(browser.get(people.username("P34"), "/tasks/" + signing).status())
                    .isEqualTo(409);
            String page = "/meetings/" + meeting.caseId();
            assertThat(browser.post(people.username("P40"), page + "/additions", added("改一笔"))
                            .status())
                    .isIn(403, 404);
            assertThat(browser.post(people.username("P35"), page + "/additions", added("更正一处。"))
                            .status())
                    .isEqualTo(303);
            assertThat(browser.get(people.username("P34"), page).text()).contains("原来的记录。", "更正一处。");
            assertThat(sql.queryForObject(
                            "SELECT minutes FROM meet_meeting WHERE case_id = ?", String.class, meeting.caseId()))
                    .isEqualTo("原来的记录。");
        }
    }

    private static Map<String, String> added(String words) {
        return Map.of("_token", PublicId.next(), "words", words);
    }
}
