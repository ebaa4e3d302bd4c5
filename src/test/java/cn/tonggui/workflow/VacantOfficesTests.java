package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An office that falls vacant while work waits for it: the duty officer has it, and the page says so. */
@TongguiTest
class VacantOfficesTests {

    private static final WorkFilter FIRST = WorkFilter.all(200);

    @Autowired
    private VacantOffices vacant;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private void until(String person, LocalDate day) {
        transaction.executeWithoutResult(begun -> sql.update(
                "UPDATE org_office SET valid_to = ? WHERE person = ? AND office = 'secretary' AND unit = 'B05'",
                day,
                person));
    }

    @Test
    void workOfAnOfficeWhoseTermRanOutReachesTheDutyOfficerAndIsShownAsSuch() {
        String id = walker.open("practical-matter", "P45", Map.of("subject", "没有书记", "request", "水管漏了"));
        String secretary = people.id("secretary@B05").value();
        Viewer duty = organisation.viewer(
                organisation.dutyOfficer(Token.parse("secretary@B05")).id());
        vacant.look();
        assertThat(seenBy(duty, id)).isFalse();
        until(secretary, LocalDate.now(clock).minusDays(1));
        try {
            assertThat(vacant.look()).isPositive();

            assertThat(seenBy(duty, id)).isTrue();
            String task = walker.taskAt(id, "accept", duty);
            TaskView view = tasks.require(task, duty);
            assertThat(view.duty()).isTrue();
            assertThat(view.may("submit")).isTrue();
            assertThat(vacant.look()).isZero();
        } finally {
            until(secretary, null);
        }
    }

    private boolean seenBy(Viewer viewer, String caseId) {
        return tasks.todo(viewer, FIRST).items().stream()
                .anyMatch(item -> item.caseId().equals(caseId));
    }
}
