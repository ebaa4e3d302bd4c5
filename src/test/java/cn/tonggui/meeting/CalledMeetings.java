package cn.tonggui.meeting;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.testing.People;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The meetings of a branch that call themselves, for tests of other packages. */
public final class CalledMeetings {

    private static final String OVERSEER = "P04";

    private final ApplicationContext application;
    private final JdbcTemplate sql;
    private final String branch;

    public CalledMeetings(ApplicationContext application, String branch) {
        this.application = application;
        this.sql = application.getBean(JdbcTemplate.class);
        this.branch = branch;
    }

    /** What the schedule does: calls the meeting that is due. @return the case of the branch's regular one of the month */
    public String call(String month) {
        application.getBean(MonthlyCall.class).call(List.of(new UnitCode(branch)));
        return sql.queryForObject(
                "SELECT case_id FROM meet_meeting WHERE month_slot IS NOT NULL AND unit = ? AND month_of = ?",
                String.class,
                branch,
                month);
    }

    /** Ends all meetings, problems and things to do of the branch that are open, and lets the months be called for again. */
    public void leave() {
        Cases cases = application.getBean(Cases.class);
        People people = application.getBean(People.class);
        for (String id : sql.queryForList("""
                SELECT id
                FROM case_file
                WHERE unit = ? AND state = 'OPEN' AND process IN ('committee-agenda', 'action-item', 'problem-intake')
                """, String.class, branch)) {
            CaseView open = cases.require(id, people.viewer(OVERSEER));
            if (open.state() == CaseState.OPEN) {
                CaseRef ref = new CaseRef(id, open.revision(), PublicId.next());
                cases.perform(new CaseAction.Terminate(ref, "到这里为止"), people.viewer(OVERSEER));
            }
        }
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> sql.update("UPDATE meet_meeting SET month_slot = NULL WHERE unit = ?", branch));
    }
}
