package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Each kind of case that cannot go on, made by hand behind the application's back, is found, and what goes on is not. */
@TongguiTest
class StuckCasesTests {

    @Autowired
    private EngineRoom engine;

    @Autowired
    private Walker walker;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private String caseId;

    @AfterEach
    void leaveNothingStuck() {
        if (instances.createProcessInstanceQuery().processInstanceId(instance()).count() > 0) {
            write("DELETE FROM ACT_RU_EXECUTION WHERE ID_ = ?", "planted-" + caseId);
            instances.deleteProcessInstance(instance(), "made by a test");
        }
        write("UPDATE case_file SET state = 'CANCELLED' WHERE id = ?", caseId);
        assertThat(found()).isEmpty();
    }

    @Test
    void anOpenCaseThatTheEngineHasLost() {
        open("trial");
        assertThat(found()).isEmpty();
        instances.deleteProcessInstance(instance(), "behind everybody's back");

        StuckCase stuck = only(StuckCase.Kind.NO_INSTANCE);
        assertThat(stuck.process()).isEqualTo("试办");
        assertThat(stuck.step()).isEqualTo("支委审阅");
        assertThat(stuck.since()).isNotNull();
    }

    @Test
    void aClosedCaseThatTheEngineGoesOnWith() {
        open("trial");
        write("UPDATE case_file SET state = 'CLOSED' WHERE id = ?", caseId);

        only(StuckCase.Kind.CASE_NOT_OPEN);
    }

    @Test
    void anInstanceWithoutATask() {
        open("trial");
        write("DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = ?", task());
        write("DELETE FROM ACT_RU_TASK WHERE ID_ = ?", task());

        only(StuckCase.Kind.NO_NEXT);
    }

    @Test
    void anInstanceThatWaitsForATimerGoesOn() {
        open("practical-matter");
        write("DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = ?", task());
        write("DELETE FROM ACT_RU_TASK WHERE ID_ = ?", task());

        assertThat(found()).isEmpty();
    }

    @Test
    void aTaskOfSomebodyWhoIsNotThere() {
        open("trial");
        write("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'P-gone' WHERE ID_ = ?", task());

        assertThat(only(StuckCase.Kind.NOBODY).step()).isEqualTo("支委审阅");
    }

    @Test
    void aTaskOfSomebodyWhoseAccountIsClosed() {
        open("trial");
        write("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'P36' WHERE ID_ = ?", task());
        assertThat(found()).isEmpty();
        write("UPDATE org_account SET enabled = FALSE WHERE id = ?", "P36");
        try {
            only(StuckCase.Kind.NOBODY);
        } finally {
            write("UPDATE org_account SET enabled = TRUE WHERE id = ?", "P36");
        }
    }

    @Test
    void aTaskOfferedToATokenThatNobodyHolds() {
        open("trial");
        offer("finance@B04");
        only(StuckCase.Kind.NOBODY);

        offer("member@B04");
        assertThat(found()).isEmpty();
        offer("worker@B04");
        assertThat(found()).isEmpty();
    }

    @Test
    void aTaskOfferedToNobody() {
        open("trial");
        write("DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = ?", task());

        only(StuckCase.Kind.NOBODY);
    }

    @Test
    void aJoinThatNoBranchCanReachAnyMore() {
        open("practical-matter");
        write(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PARENT_ID_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, ACT_ID_,"
                        + " IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, IS_MI_ROOT_, SUSPENSION_STATE_, START_TIME_)"
                        + " SELECT 'planted-" + caseId
                        + "', 1, ID_, ID_, PROC_DEF_ID_, ID_, 'accepted', FALSE, TRUE, FALSE, FALSE,"
                        + " FALSE, 1, START_TIME_ FROM ACT_RU_EXECUTION WHERE ID_ = ?",
                instance());
        assertThat(found()).isEmpty();
        write(
                "UPDATE ACT_RU_EXECUTION SET ACT_ID_ = 'acceptLateTold' WHERE ACT_ID_ = 'accept' AND PROC_INST_ID_ = ?",
                instance());

        only(StuckCase.Kind.JOIN);
        write(
                "UPDATE ACT_RU_EXECUTION SET ACT_ID_ = 'accept' WHERE ACT_ID_ = 'acceptLateTold' AND PROC_INST_ID_ = ?",
                instance());
    }

    @Test
    void lookingCostsTheSameHoweverMuchIsStuck() {
        open("trial");
        write("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'P36' WHERE ID_ = ?", task());
        int few = Statements.of(() -> engine.stuck()).size();
        write("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'P-gone' WHERE ID_ = ?", task());

        assertThat(Statements.of(() -> engine.stuck())).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(10);
    }

    private void open(String process) {
        caseId = walker.open(
                process,
                "P40",
                process.equals("trial") ? Map.of("subject", "停住") : Map.of("subject", "停住", "request", "停住"));
    }

    private StuckCase only(StuckCase.Kind kind) {
        List<StuckCase> found = found();
        assertThat(found).extracting(StuckCase::kind).containsExactly(kind);
        return found.get(0);
    }

    private List<StuckCase> found() {
        String number = sql.queryForObject("SELECT number FROM case_file WHERE id = ?", String.class, caseId);
        return engine.stuck().stream()
                .filter(one -> one.caseNumber().equals(number))
                .toList();
    }

    private void offer(String token) {
        write(
                "UPDATE ACT_RU_IDENTITYLINK SET GROUP_ID_ = '" + token
                        + "' WHERE GROUP_ID_ IS NOT NULL AND TASK_ID_ = ?",
                task());
    }

    private String instance() {
        return sql.queryForObject("SELECT instance_id FROM case_file WHERE id = ?", String.class, caseId);
    }

    private String task() {
        return sql
                .queryForList("SELECT ID_ FROM ACT_RU_TASK WHERE PROC_INST_ID_ = ?", String.class, instance())
                .stream()
                .findFirst()
                .orElse("none");
    }

    private void write(String statement, String about) {
        transaction.executeWithoutResult(begun -> sql.update(statement, about));
    }
}
