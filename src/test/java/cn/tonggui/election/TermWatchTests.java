package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the watch tells of a term of 综合机修车间党支部 that ends so many days from today, to whom, and how often. */
@TongguiTest
class TermWatchTests {

    private static final UnitCode UNIT = new UnitCode("B07");
    private static final String CASE = "termWatchTests00000001";

    @Autowired
    private TermWatch watch;

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nothingToldAndAnElectionThatIsReminded() {
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM note_notice WHERE title LIKE '%综合机修车间党支部%'");
            sql.update("DELETE FROM elec_watch WHERE unit = 'B07'");
            sql.update("DELETE FROM elec_case WHERE case_id = ?", CASE);
        });
        stands("REMINDED");
    }

    @Test
    void nothingIsToldBeforeItsDayAndTheReminderItselfIsWork() {
        assertThat(told(181)).isEmpty();
        assertThat(told(180)).isEmpty();
        assertThat(told(121)).isEmpty();
    }

    @Test
    void theCommitteeIsRemindedToStudyIt() {
        assertThat(told(120)).containsExactly("P52 DUE 综合机修车间党支部届满还有 120 天，支委会该研究换届了");
    }

    @Test
    void whoHasNotBegunGetsTheYellowCardAndSoDoTheSuperiors() {
        assertThat(told(91)).hasSize(1);
        assertThat(told(90))
                .containsExactly(
                        "P01 LATE 黄牌：综合机修车间党支部届满还有 90 天，换届还没有启动",
                        "P04 LATE 黄牌：综合机修车间党支部届满还有 90 天，换届还没有启动",
                        "P07 LATE 黄牌：综合机修车间党支部届满还有 90 天，换届还没有启动",
                        "P52 LATE 黄牌：综合机修车间党支部届满还有 90 天，换届还没有启动");
        assertThat(told(30)).hasSize(4).allMatch(one -> one.contains("ESCALATION 红牌："));
    }

    @Test
    void whoHasBegunGetsNoCardUntilTheTermEnds() {
        stands("PLANNING");

        assertThat(told(120)).isEmpty();
        assertThat(told(90)).isEmpty();
        assertThat(told(60)).containsExactly("P52 DUE 综合机修车间党支部届满还有 60 天，换届请示应当已经报出");
        assertThat(told(30)).containsExactly("P52 DUE 综合机修车间党支部届满还有 30 天");
        assertThat(told(29)).containsExactly("P52 DUE 综合机修车间党支部届满还有 29 天");
        assertThat(told(1)).containsExactly("P52 DUE 综合机修车间党支部届满还有 1 天");
    }

    @Test
    void whoseRequestIsWithTheSuperiorIsNotAskedForIt() {
        stands("REQUESTED");

        assertThat(told(61)).isEmpty();
        assertThat(told(60)).isEmpty();
        assertThat(told(59)).isEmpty();
        assertThat(told(30)).hasSize(1);
    }

    @Test
    void theLastDayIsCopiedToTheDisciplineDepartmentAndThePartyCommittee() {
        stands("PLANNING");

        assertThat(told(0)).extracting(one -> one.split(" ")[0]).containsExactly("P01", "P04", "P06", "P07", "P52");
        assertThat(told(-1)).hasSize(5).allMatch(one -> one.endsWith("红牌：综合机修车间党支部任期已满，还没有换届"));
    }

    @Test
    void anExtendedTermIsCountedToItsNewEnd() {
        stands("PLANNING");
        transaction.executeWithoutResult(begun -> sql.update(
                "UPDATE elec_case SET extended_until = ? WHERE case_id = ?",
                rosters.today().plusDays(60),
                CASE));

        assertThat(told(0)).containsExactly("P52 DUE 综合机修车间党支部届满还有 60 天，换届请示应当已经报出");
    }

    @Test
    void eachStageIsToldOnceHoweverOftenAndOnHoweverManyNodes() throws Exception {
        List<Term> terms = List.of(term(120));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            nodes.invokeAll(java.util.Collections.nCopies(8, (Callable<Void>) () -> {
                watch.look(terms);
                return null;
            }));
        } finally {
            nodes.shutdown();
        }
        watch.look(terms);

        assertThat(told()).hasSize(1);
    }

    @Test
    void aStageThatWasMissedIsNotMadeUpFor() {
        assertThat(told(59)).hasSize(4).allMatch(one -> one.contains("还有 59 天"));
    }

    private void stands(String stage) {
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM elec_case WHERE case_id = ?", CASE);
            sql.update(
                    "INSERT INTO elec_case (case_id, unit, type, stage, opened_at) VALUES (?, 'B07', 'regular', ?, CURRENT_TIMESTAMP)",
                    CASE,
                    stage);
        });
    }

    private Term term(int left) {
        LocalDate until = rosters.today().plusDays(left);
        return new Term(UNIT, 3, until.minusYears(3).plusDays(1), until);
    }

    /** Everything told of such a term and of no other, each as person, kind and title. */
    private List<String> told(int left) {
        transaction.executeWithoutResult(begun -> sql.update("DELETE FROM note_notice WHERE title LIKE '%综合机修车间党支部%'"));
        watch.look(List.of(term(left)));
        watch.look(List.of(term(left)));
        return told();
    }

    private List<String> told() {
        return sql.queryForList("""
                SELECT CONCAT(recipient, ' ', kind, ' ', title)
                FROM note_notice
                WHERE title LIKE '%综合机修车间党支部%'
                ORDER BY recipient
                """, String.class);
    }
}
