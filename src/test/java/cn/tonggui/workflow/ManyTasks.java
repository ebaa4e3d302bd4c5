package cn.tonggui.workflow;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestDatabase;
import cn.tonggui.testing.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Open tasks by the thousand, made by copying one, to see what lists of work cost. */
public class ManyTasks {

    static final int PAGE = 20;
    static final WorkFilter FIRST = WorkFilter.all(PAGE);

    private static final String COPIED =
            "REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_, SUSPENSION_STATE_";

    private final Walker walker;
    private final Cases cases;
    private final Tasks tasks;
    private final People people;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    public ManyTasks(
            Walker walker, Cases cases, Tasks tasks, People people, JdbcTemplate sql, TransactionTemplate transaction) {
        this.walker = walker;
        this.cases = cases;
        this.tasks = tasks;
        this.people = people;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Copies of one real task: a third the viewer's own, a third offered to a token only the viewer holds, a third others'. */
    public void seed(int tasksWanted) {
        String caseId = walker.open("trial", "P57", Map.of("subject", "种子"));
        String task =
                cases.require(caseId, people.viewer("P57")).current().get(0).taskId();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (int i = 0; i < tasksWanted; i++) {
            String id = "seed-" + PublicId.next();
            String assignee = i % 3 == 0 ? "P52" : i % 3 == 1 ? null : "P99";
            rows.add(new Object[] {id, PublicId.next(), assignee, 1 + i % 60, task});
            if (assignee == null) {
                links.add(new Object[] {"seed-" + PublicId.next(), "secretary@B07", id});
            }
        }
        transaction.executeWithoutResult(begun -> insert(rows, links));
    }

    private void insert(List<Object[]> rows, List<Object[]> links) {
        sql.batchUpdate(
                "INSERT INTO ACT_RU_TASK (ID_, CATEGORY_, ASSIGNEE_, DUE_DATE_, CREATE_TIME_, " + COPIED
                        + ") SELECT ?, ?, ?, "
                        + (TestDatabase.onMariaDb() ? "DUE_DATE_ + INTERVAL ? DAY" : "DATEADD(DAY, ?, DUE_DATE_)")
                        + ", CREATE_TIME_, " + COPIED + " FROM ACT_RU_TASK WHERE CATEGORY_ = ?",
                rows);
        sql.batchUpdate(
                "INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, GROUP_ID_, TASK_ID_) VALUES (?, 1, 'candidate', ?, ?)",
                links);
    }

    /** What the first pages of the lists and the counts send for the one who holds most of them. */
    List<Statements.Sent> costOfTheLists() {
        Viewer viewer = people.viewer("P52");
        return Statements.of(() -> {
            tasks.todo(viewer, FIRST);
            tasks.claimable(viewer, FIRST);
            tasks.counts(viewer);
        });
    }

    public void forget() {
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM ACT_RU_IDENTITYLINK WHERE ID_ LIKE 'seed-%'");
            sql.update("DELETE FROM ACT_RU_TASK WHERE ID_ LIKE 'seed-%'");
        });
    }
}
