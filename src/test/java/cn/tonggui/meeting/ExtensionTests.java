package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A deadline is put off twice by the secretary, and after that by what the branch resolved since (G15). */
@TongguiTest
class ExtensionTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcTemplate sql;

    private static Map<String, Object> asked(String day, String resolution) {
        return Map.of(
                "percent",
                10,
                "progress",
                "等配件",
                "filing",
                "extend",
                "newDeadline",
                day,
                "extendReason",
                "缺货",
                "resolutionNo",
                resolution);
    }

    private CaseView view(String id) {
        return cases.require(id, people.viewer("P34"));
    }

    private void granted(String action, String day, String resolution) {
        walker.act(action, "work", "P39", "submit", asked(day, resolution));
        walker.act(action, "extendApprove", "P34", "approve", Map.of());
        assertThat(view(action).values()).containsEntry("deadline", day);
    }

    private void refused(String action, String resolution) {
        assertThatThrownBy(() -> walker.act(action, "work", "P39", "submit", asked("2031-12-30", resolution)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("agenda-extension");
                    assertThat(broken.field()).isEqualTo("resolutionNo");
                });
    }

    private String number(Sitting meeting) {
        return view(meeting.caseId()).number();
    }

    /** Of the first matter, which everybody agrees to; of the second, which one does. */
    private static void decided(Sitting meeting) {
        meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
        meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));
        meeting.go("enterVotes", "P34", "submit", Map.of("yes", 3, "no", 0, "abstain", 0));
        meeting.go("resolve", "P34", "submit", Sitting.resolved("handle"));
        meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));
        meeting.go("enterVotes", "P34", "submit", Map.of("yes", 1, "no", 2, "abstain", 0));
        meeting.go("resolve", "P34", "submit", Sitting.resolved("defer"));
    }

    private String opened(Sitting meeting) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "item", 1,
                "measure", "更换尖轨",
                "owner", "P39",
                "deadline", "2031-01-10",
                "standard", "合格。",
                "checker", "P37"));
        meeting.go("breakDown", "P35", "submit", Map.of("actions", List.of(row)));
        return sql.queryForObject("SELECT case_id FROM meet_action WHERE meeting = ?", String.class, meeting.caseId());
    }

    @Test
    void theThirdTimeItTakesWhatWasResolvedSinceTheActionWasOpened() {
        try (Sitting first = Sitting.called(walker, List.of()).upToTheFixedItems(2)) {
            decided(first);
            String action = opened(first);
            walker.act(action, "sign", "P39", "submit", Map.of());
            granted(action, "2031-02-10", "");
            granted(action, "2031-03-10", "");
            refused(action, "");
            refused(action, number(first) + "/1");
            try (Sitting second = Sitting.called(walker, List.of()).upToTheFixedItems(2)) {
                refused(action, number(second) + "/1");
                decided(second);
                refused(action, number(second));
                refused(action, number(second) + "/2");
                refused(action, "B03-ZWH-2031-01/1");

                granted(action, "2031-04-10", number(second) + "/1");
            }
            refused(action, "");
            assertThat(view(action).values()).containsEntry("extensions", 3);
        }
    }
}
