package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R-M03, R-M04: the leader of a Party group calls its meeting, and nothing else. */
@TongguiTest
class GroupMeetingTests {

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void theLeaderCallsTheMeetingOfTheOwnGroup() {
        try (Begun meeting = begin("P37", "group-meeting", "B04-1", "B04")) {
            assertThat(sql.queryForObject(
                            "SELECT party_group FROM meet_meeting WHERE case_id = ?", String.class, meeting.caseId()))
                    .isEqualTo("B04-1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P37, group-meeting, B04-2, B04, gathering-leader",
        "P37, party-meeting, '', B04, gathering-leader",
        "P37, lecture, '', B04, gathering-leader",
        "P37, group-meeting, B04-1, B05, start-not-there",
        "P34, group-meeting, B04-2, B04, R-M04"
    })
    void nobodyCallsWhatIsNotTheirs(String who, String kind, String group, String branch, String code) {
        assertThatThrownBy(() -> begin(who, kind, group, branch).close())
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theSecretaryCallsItAsWell() {
        try (Begun meeting = begin("P34", "group-meeting", "B04-1", "B04")) {
            assertThat(meeting.caseId()).isNotEmpty();
        }
    }

    /** Always under P37, who leads B04-1. */
    private Begun begin(String who, String kind, String group, String branch) {
        Map<String, Object> with = new HashMap<>(Map.of(
                "branch", branch,
                "kind", kind,
                "subject", "组会",
                "meetingDay", "2026-11-25",
                "meetingTime", "十八时",
                "meetingPlace", "学习室",
                "host", "P37",
                "recorder", "P36",
                "voting", "no",
                "topics", List.of(Map.of("title", "岗区讲评"))));
        with.put("hardTopic", "夜间防护呼唤应答。");
        if (!group.isEmpty()) {
            with.put("group", group);
        }
        if (kind.equals("lecture")) {
            with.put("lecturer", "P39");
            with.put("lectureKind", "theory");
        }
        return walker.begin("three-meetings", List.of(Map.of("start", Map.of("as", who, "with", with))));
    }
}
