package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused when a meeting of the members (三会一课) is called. */
@TongguiTest
class GatheringGuardTests {

    @Autowired
    private Walker walker;

    private void refuses(String code, Map<String, Object> more) {
        Map<String, Object> with = new HashMap<>(Map.of(
                "branch", "B04",
                "kind", "group-meeting",
                "group", "B04-1",
                "subject", "党小组会",
                "meetingDay", "2026-11-25",
                "meetingTime", "十八时",
                "meetingPlace", "学习室",
                "host", "P37",
                "recorder", "P36",
                "voting", "no"));
        with.put("topics", List.of(Map.of("title", "岗区讲评")));
        with.put("hardTopic", "夜间防护。");
        with.putAll(more);
        assertThatThrownBy(() -> walker.open("three-meetings", "P34", with))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    @Test
    void aGroupOfTheBranchMeetsUnderItsLeader() {
        refuses("gathering-group", Map.of("group", "B03-1"));
        refuses("gathering-group", Map.of("group", "B04"));
        refuses("R-M04", Map.of("host", "P36", "recorder", "P37"));
    }

    @Test
    void whoPresidesIsOneOfThoseDueAndOnlyTheMembersMeetingVotes() {
        refuses("R-M04", Map.of("kind", "theme-day", "host", "P16"));
        for (String kind : List.of("theme-day", "life-meeting", "group-meeting")) {
            refuses("gathering-voting", Map.of("kind", kind, "voting", "yes"));
        }
        refuses("SD15", Map.of("host", "P37", "recorder", "P37"));
    }
}
