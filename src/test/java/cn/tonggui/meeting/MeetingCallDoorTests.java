package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rules refuse when a meeting is called and its agenda is made: 422 with rule and reason, what was typed stays. */
@TongguiTest
class MeetingCallDoorTests extends AtTheDoor {

    private static final Map<String, Map<String, Object>> RAISED = Map.of(
            "also",
            Map.of(
                    "process",
                    "problem-intake",
                    "as",
                    "P40",
                    "with",
                    Map.of("subject", "隧道口结冰", "place", "三号隧道口", "factor", "climate")));

    private static final Map<String, Map<String, Object>> GRADED = Map.of(
            "triage",
            Map.of(
                    "as",
                    "P35",
                    "do",
                    "submit",
                    "with",
                    Map.of(
                            "kind", "safety-key",
                            "likelihood", 3,
                            "severity", 3,
                            "aboutSecretary", "no",
                            "route", "agenda")));

    private Answer called(String who, Map<String, String> with) {
        Map<String, String> form = new HashMap<>();
        Sitting.with().forEach((field, value) -> form.put(field, value.toString()));
        form.putAll(with);
        form.put("_token", PublicId.next());
        return browser.post(people.username(who), "/start/committee-agenda", form);
    }

    private void calledOff(Answer started, String who) {
        assertThat(started.status()).isEqualTo(303);
        String id = started.location().substring("/cases/".length());
        Viewer viewer = people.viewer(who);
        CaseRef ref = new CaseRef(id, cases.require(id, viewer).revision(), PublicId.next());
        cases.perform(new CaseAction.Cancel(ref, "改期再开"), viewer);
    }

    @Test
    void aBranchOfFewHoldsItsMeetingWithoutACommitteeAndOneOfSevenWithIt() {
        Map<String, String> few = Map.of("branch", "B05", "host", "P41", "recorder", "P42", "subject", "二工区一月会");
        Answer no = called("P41", with(few, "body", "committee"));

        refused(no, "R-O02", "正式党员 5 人，不足 7 人，不设支委会", "支部会", "二工区一月会");
        assertThat(no.all("is-invalid")).as("the mark at the field").isNotEmpty();
        calledOff(called("P41", with(few, "body", "branch")), "P41");

        Map<String, String> seven = Map.of("branch", "B07", "host", "P52", "recorder", "P53");
        refused(called("P52", with(seven, "body", "branch")), "R-O02", "正式党员 7 人，7 人以上应当开支委会");
        calledOff(called("P52", with(seven, "body", "committee")), "P52");
    }

    private static Map<String, String> with(Map<String, String> some, String field, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(field, value);
        return all;
    }

    @Test
    void whoPresidesIsOneOfThoseDueAndDoesNotWriteTheMinutes() {
        refused(called("P35", Map.of("host", "P37")), "R-M04", "主持人须是支部委员");
        refused(called("P35", Map.of("recorder", "P34")), "SD15");
        refused(called("P35", Map.of("month", "2031-13")), "与会议日期同月");
        refused(called("P35", Map.of("meetingDay", "")), "会议日期");
    }

    @Test
    void aBranchHasOneRegularMeetingAMonth() {
        try (Sitting meeting = Sitting.called(walker, List.of())) {
            String month = sql.queryForObject(
                    "SELECT month_of FROM meet_meeting WHERE case_id = ?", String.class, meeting.caseId());

            refused(called("P35", Map.of("month", month, "meetingDay", month + "-25")), month + " 的例会已经发起");
            calledOff(called("P35", Map.of("month", month, "meetingDay", month + "-25", "kind", "extra")), "P35");
        }
    }

    @Test
    void whatMustBeDiscussedIsNotRemoved() {
        try (Sitting meeting = Sitting.called(walker, List.of(RAISED, GRADED))) {
            refused(send(meeting, "collect", "P35", "submit", Map.of("pool.0.take", "no")), "“隧道口结冰”", "须上会");
            refused(send(meeting, "collect", "P35", "submit", Map.of("pool.0.take", "yes")), "“隧道口结冰”上会的，指定汇报人");
            meeting.go(
                    "collect",
                    "P35",
                    "submit",
                    Map.of("pool", List.of(Map.of("title", "隧道口结冰", "take", "yes", "presenter", "P36"))));
            for (String other : List.of("defer", "return", "refer")) {
                refused(
                        send(
                                meeting,
                                "review",
                                "P34",
                                "submit",
                                Map.of(
                                        "decisions.0.decision", other,
                                        "decisions.0.nextDay", "2099-01-01",
                                        "decisions.0.reason", "等上级")),
                        "“隧道口结冰”是必议项，只能上会");
            }
        }
    }

    @Test
    void whoIsInvitedMayComeFromAbove() {
        try (Sitting meeting = Sitting.called(walker, List.of())) {
            meeting.go("collect", "P35", "submit", Sitting.collected(1));
            meeting.go("review", "P34", "submit", Sitting.reviewed(1));
            meeting.go("prepare", "P36", "submit", Sitting.prepared(1));
            Map<String, String> form = new HashMap<>(Map.of(
                    "meetingTime",
                    "九时",
                    "meetingPlace",
                    "会议室",
                    "withLeader",
                    "yes",
                    "leader",
                    "P99",
                    "safetyNew",
                    "some"));
            refused(send(meeting, "invite", "P35", "submit", form), "列席领导里没有这个人");
            form.put("leader", "P08");
            assertThat(send(meeting, "invite", "P35", "submit", form).status()).isEqualTo(303);
            assertThat(send(meeting, "confirmLeader", "P08", "submit", Map.of("reply", "other", "leader", "P10"))
                            .status())
                    .isEqualTo(303);
        }
    }
}
