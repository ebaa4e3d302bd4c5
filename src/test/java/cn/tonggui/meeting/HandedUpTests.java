package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.Notices;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom it is told to that an action is carried over again, or that the meeting hands it up (B21, G16). */
@TongguiTest
class HandedUpTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private CaseView view(String id) {
        return cases.require(id, people.viewer("P34"));
    }

    private String idOf(String title) {
        return sql.queryForObject("SELECT case_id FROM meet_action WHERE title = ?", String.class, title);
    }

    @Test
    void carriedOverTwiceItIsToldToTheGeneralBranchAndThreeTimesToTheCommittee() {
        try (Sitting meeting = carried("结转一回的", "结转两回的", "结转三回的")) {
            assertThat(told("P34", "标黄")).contains("结转两回的").doesNotContain("结转一回的", "结转三回的");
            assertThat(told("P32", "标黄")).contains("结转两回的").doesNotContain("结转一回的", "结转三回的");
            assertThat(told("P01", "标黄")).doesNotContain("结转两回的");
            for (String who : List.of("P34", "P32", "P01", "P04")) {
                assertThat(told(who, "报党委")).as(who).contains("结转三回的").doesNotContain("结转两回的", "结转一回的");
            }
        }
    }

    @Test
    void whatTheMeetingHandsUpGoesAsFarAsItWasCarried() {
        List<String> titles = List.of("升级一回的", "升级两回的", "升级三回的");
        try (Sitting meeting = carried(titles.toArray(String[]::new))) {
            meeting.upToTheFixedItems(1);
            meeting.go(
                    "fixedItems",
                    "P34",
                    "submit",
                    Sitting.fixed(titles.stream()
                            .map(title -> Sitting.late(title, Map.of("escalate", "yes")))
                            .toList()));

            assertThat(told("P32", "请上级协调")).contains("升级一回的", "升级两回的", "升级三回的");
            assertThat(told("P01", "请上级协调")).contains("升级三回的").doesNotContain("升级一回的", "升级两回的");
            assertThat(told("P04", "请上级协调")).contains("升级三回的").doesNotContain("升级一回的", "升级两回的");
            assertThat(view(idOf("升级一回的")).values().get("found").toString()).contains("报上级协调");
            assertThat(view(idOf("升级一回的")).values()).containsEntry("deadline", "2026-11-25");
        }
    }

    /** Three actions that this meeting carries over for the first, second and third time. */
    private Sitting carried(String... titles) {
        List<String> opened = new ArrayList<>();
        for (int before = 0; before < titles.length; before++) {
            String id = walker.open("action-item", "P35", Sitting.action(titles[before]));
            walker.act(id, "sign", "P39", "submit", Map.of());
            opened.add(id);
            int times = before;
            transaction.executeWithoutResult(
                    status -> sql.update("UPDATE meet_action SET carry_count = ? WHERE case_id = ?", times, id));
        }
        carried.addAll(opened);
        return Sitting.called(walker, List.of());
    }

    private final List<String> carried = new ArrayList<>();

    @AfterEach
    void leaveNothingOpen() {
        carried.forEach(id -> cases.perform(
                new CaseAction.Terminate(new CaseRef(id, view(id).revision(), PublicId.next()), "走到这里为止"),
                people.viewer("P04")));
    }

    private String told(String who, String title) {
        return notices.page(people.viewer(who), true, null, 20).notices().stream()
                .filter(notice -> notice.title().contains(title))
                .map(notice -> notice.words())
                .collect(Collectors.joining("；"));
    }
}
