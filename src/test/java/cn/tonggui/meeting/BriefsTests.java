package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.TongguiTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of the month before stand beside those of the month. */
@TongguiTest
class BriefsTests {

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Briefs briefs;

    @Autowired
    private Meetings meetings;

    private final String october = PublicId.next();
    private final String november = PublicId.next();

    private void kept(String id, String month) {
        new KeptMeeting(id, sql, transaction).fixed();
        write("UPDATE meet_meeting SET month_of = ? WHERE case_id = ?", month, id);
    }

    @AfterEach
    void leaveNothing() {
        for (String id : new String[] {october, november}) {
            for (String table :
                    new String[] {"meet_presence", "meet_brief", "meet_factor", "meet_previous", "meet_action"}) {
                write("DELETE FROM " + table + " WHERE meeting = ?", id);
            }
            write("DELETE FROM meet_meeting WHERE case_id = ?", id);
        }
    }

    @Test
    void theMonthBeforeIsComparedWithAndNoOther() {
        kept(october, "2031-10");
        kept(november, "2031-11");

        assertThat(briefs.before(meetings.require(november)))
                .isEqualTo(Map.of(
                        "violationsBefore", 2L, "faultsBefore", 1L, "windowsBefore", 14L, "weatherBefore", "下旬有雪"));
        assertThat(briefs.before(meetings.require(october))).isEmpty();

        write("UPDATE meet_meeting SET state = 'CANCELLED' WHERE case_id = ?", october);
        assertThat(briefs.before(meetings.require(november))).isEmpty();
    }

    private void write(String statement, Object... facts) {
        transaction.executeWithoutResult(status -> sql.update(statement, facts));
    }
}
