package cn.tonggui.notification;

import cn.tonggui.notification.Notices.Notice;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Deadline;
import cn.tonggui.workflow.Deadlines;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case at 办理填报, swept on the days a test chooses, and whom it was told. */
abstract class RemindedCases {

    static final String OWNER = "P39";
    static final String SECRETARY = "P34";
    static final Map<String, Object> OWNED =
            Map.of("reply", "limit", "owner", OWNER, "checker", "P36", "deadline", "2026-12-04", "opinion", "限期办好");

    @Autowired
    ReminderSweep sweep;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Walker walker;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

    @Autowired
    Preferences preferences;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService engine;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    /** A case at the step 办理填报. */
    final String worked(String subject) {
        String id = walker.open("practical-matter", "P40", Map.of("subject", subject, "request", subject));
        walker.act(id, "accept", SECRETARY, "submit", OWNED);
        walker.act(id, "sign", OWNER, "submit", Map.of());
        return id;
    }

    final void on(LocalDate day) {
        clock.reset();
        clock.plus(Duration.between(LocalDateTime.now(clock), day.atTime(9, 0)));
    }

    final List<Deadline> own(String caseId) {
        List<Deadline> own = new ArrayList<>();
        List<Deadline> page;
        Deadline last = null;
        do {
            page = deadlines.open(last, 500);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
            page.stream().filter(deadline -> deadline.caseId().equals(caseId)).forEach(own::add);
        } while (page.size() == 500);
        return own;
    }

    /** Whom it was told and how, day by day. */
    final List<String> told(String caseId) {
        return sql.queryForList("""
                SELECT CONCAT(recipient, ' ', kind)
                FROM note_notice
                WHERE case_id = ? AND kind <> 'NEWS'
                ORDER BY CAST(noted_at AS DATE), recipient
                """, String.class, caseId);
    }

    final List<String> acts(String caseId) {
        return cases.require(caseId, people.viewer("P40")).acts().stream()
                .filter(act -> act.action().equals("remind"))
                .map(CaseView.Act::opinion)
                .toList();
    }

    final Notice latest(String person) {
        return notices.page(people.viewer(person), false, null, 1).notices().get(0);
    }

    final String instance(String caseId) {
        return sql.queryForObject("SELECT instance_id FROM case_file WHERE id = ?", String.class, caseId);
    }
}
