package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The watch opens the election itself, by its real drawing, once in a term (A01, R-E02). */
@TongguiTest
class TermOpeningTests {

    @Autowired
    private TermWatch watch;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    @AfterEach
    void nothingWatched() {
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM elec_watch WHERE unit IN ('Z1', 'B06')");
            sql.update(
                    "UPDATE elec_case SET closed_at = CURRENT_TIMESTAMP, open_unit = NULL, unit = 'gone' WHERE unit IN ('Z1', 'B06')");
        });
    }

    @Test
    void theElectionIsOpenedAHundredAndEightyDaysBeforeTheTermEnds() {
        assertThat(opened("Z1", 5, 181)).isEmpty();
        assertThat(opened("Z1", 5, 180)).hasSize(1);
        assertThat(opened("Z1", 5, 179)).isEmpty();
    }

    @Test
    void whatTheSystemOpensIsTheReminderOfTheDepartment() {
        CaseView opened = cases.require(opened("Z1", 5, 180).get(0), people.viewer("P04"));

        assertThat(opened.current()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("remind");
            assertThat(step.mayOpen()).isTrue();
        });
        assertThat(opened.title()).contains("青石线路车间党总支");
        assertThat(stored("Z1")).containsExactly("regular REMINDED");
    }

    @ParameterizedTest
    @ValueSource(ints = {179, 91, 1, 0, -1, -69})
    void aTermThatWasNeverLookedAtIsOpenedWheneverItIs(int left) {
        assertThat(opened("B06", 0, left)).hasSize(1);
        assertThat(stored("B06")).containsExactly("no-committee REMINDED");
    }

    @Test
    void aTermWhoseElectionWasEndedIsLeftToThePeople() {
        opened("B06", 0, 180);
        transaction.executeWithoutResult(begun -> sql.update(
                "UPDATE elec_case SET closed_at = CURRENT_TIMESTAMP, stage = 'CANCELLED', term_from = ? WHERE unit = 'B06'",
                term("B06", 0, 120).from()));

        assertThat(opened("B06", 0, 120)).isEmpty();
    }

    private Term term(String unit, int seats, int left) {
        LocalDate until = rosters.today().plusDays(left);
        return new Term(new UnitCode(unit), seats, until.minusYears(3).plusDays(1), until);
    }

    /** Cases that the watch opens on seeing such a term twice. */
    private List<String> opened(String unit, int seats, int left) {
        List<String> before = ids(unit);
        watch.look(List.of(term(unit, seats, left)));
        watch.look(List.of(term(unit, seats, left)));
        return ids(unit).stream().filter(id -> !before.contains(id)).toList();
    }

    private List<String> ids(String unit) {
        return sql.queryForList("SELECT case_id FROM elec_case WHERE unit = ?", String.class, unit);
    }

    private List<String> stored(String unit) {
        return sql.queryForList("SELECT CONCAT(type, ' ', stage) FROM elec_case WHERE unit = ?", String.class, unit);
    }
}
