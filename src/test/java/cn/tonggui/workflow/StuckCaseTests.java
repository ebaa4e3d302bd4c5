package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.testing.People;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** No transaction leaves an open case with nothing to go on by, and no case changes without its fact. */
@TongguiTest
class StuckCaseTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private CaseTurns turns;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void refusesToLeaveAnOpenCaseWithNothingToGoOnBy() {
        String id = walker.open("trial", "P57", Map.of("subject", "卡住"));
        String instance = instance(id);

        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    turns.of(instance);
                    engine.deleteProcessInstance(instance, "behind everybody's back");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would be open with no task");
        assertThat(cases.require(id, people.viewer("P57")).current()).hasSize(1);
    }

    @Test
    void touchesNoCaseOutsideATransaction() {
        assertThatThrownBy(() -> turns.of("any"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void everyRevisionOfACaseHasItsFactAndNoneIsMissing() {
        String id = walker.open("trial", "P57", Map.of("subject", "步步留痕"));
        walker.act(id, "review", "P53", "return", Map.of("opinion", "补一补"));
        walker.act(id, "mend", "P57", "submit", Map.of("subject", "步步留痕", "about", "补好了"));
        walker.act(id, "review", "P53", "approve", Map.of("opinion", "可以办理"));
        CaseView seen = cases.require(id, people.viewer("P57"));

        assertThat(sql.queryForList(
                        "SELECT rev FROM " + ToldEvents.ALL + " WHERE case_number = ? ORDER BY rev",
                        Long.class,
                        seen.number()))
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, seen.revision())
                        .boxed()
                        .toList());
        assertThat(seen.acts())
                .extracting(CaseView.Act::action)
                .containsExactly("start", "claim", "return", "submit", "claim", "approve", "close");
    }

    private String instance(String caseId) {
        return sql.queryForObject("SELECT instance_id FROM case_file WHERE id = ?", String.class, caseId);
    }
}
