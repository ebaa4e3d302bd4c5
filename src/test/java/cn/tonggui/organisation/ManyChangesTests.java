package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A whole enterprise at once, in the application; each test is rolled back. */
@TongguiTest
@Transactional
class ManyChangesTests {

    @Autowired
    private Changes changes;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void fiveThousandPeopleAreEnteredInOneTransaction() {
        Viewer clerk = people.viewer("P04");
        List<Integer> progress = new ArrayList<>();
        long begin = System.nanoTime();
        List<Change> entered = changes.enterAll(peopleAndMemberships(5000), clerk, progress::add);
        System.out.printf(
                "entered 5,000 people with their memberships in %,d ms%n", (System.nanoTime() - begin) / 1_000_000);

        assertThat(entered).hasSize(10_000);
        assertThat(progress).isSorted().endsWith(10_000);
        assertThat(count("SELECT COUNT(*) FROM org_person WHERE id LIKE 'M%'")).isEqualTo(5000);
        assertThat(count("SELECT COUNT(*) FROM org_membership WHERE person LIKE 'M%'"))
                .isEqualTo(5000);
        assertThat(count("SELECT COUNT(*) FROM org_change WHERE entered_by = 'P04' AND subject LIKE 'M%'"))
                .isEqualTo(10_000);
    }

    @Test
    void tenAndAThousandAreCheckedWithTheSameStatements() {
        Viewer clerk = people.viewer("P04");
        assertThat(statementsToCheck(10, clerk))
                .isEqualTo(statementsToCheck(1000, clerk))
                .hasSizeLessThan(15);
    }

    @Test
    void theAuditHearsWhatChangedAndNothingPersonal() {
        changes.enterAll(peopleAndMemberships(1), people.viewer("P04"), any -> {});
        TransactionSynchronizationUtils.triggerBeforeCommit(
                false); // facts are written before the commit, which never comes
        List<String> bodies = jdbc.queryForList(
                "SELECT body FROM " + ToldEvents.ALL
                        + " WHERE body LIKE '%organisation-changed%' AND body LIKE '%M00000%'",
                String.class);
        assertThat(bodies)
                .hasSize(2)
                .allMatch(body -> body.contains("\"enteredBy\":\"P04\"") && body.contains("\"state\":\"DONE\""))
                .noneMatch(body -> body.contains("王") || body.contains("1990") || body.contains("wang"));
    }

    private List<String> statementsToCheck(int many, Viewer clerk) {
        List<Entry> entries = peopleAndMemberships(many);
        return Statements.of(() ->
                        assertThat(changes.check(entries, clerk, any -> {})).isEmpty())
                .stream()
                .map(sent -> sent.sql().replaceAll("(?s)\\s+(WHERE|ORDER BY).*", ""))
                .toList();
    }

    private static List<Entry> peopleAndMemberships(int many) {
        List<Entry> entries = new ArrayList<>();
        IntStream.range(0, many).forEach(i -> {
            String id = String.format("M%05d", i);
            entries.add(ChangesAtWork.entry(
                    "PERSON_ENTER person=" + id + " name=王小军 sex=M birthYear=1990 unit=QS1 post=线路工"));
            entries.add(ChangesAtWork.entry("MEMBERSHIP_BEGIN person=" + id + " branch=B04 category=FULL"));
        });
        return entries;
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
