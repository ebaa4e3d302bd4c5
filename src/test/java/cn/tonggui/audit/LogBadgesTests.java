package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.Badge.Fault;
import cn.tonggui.audit.Badge.State;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the page of a case says of its record, and what it says when somebody was at the database. */
@TongguiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogBadgesTests {

    /** Acts, values shown, events, checkpoint, leaves that came since, leaves beside those that are new. */
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    private LogBadges badges;

    @Autowired
    private LogTree tree;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Begun walked;
    private String number;

    @BeforeAll
    void aCase() {
        walked =
                walker.begin("practical-matter", Walks.deeds("practical-matter").subList(0, 3));
        number = sql.queryForObject("SELECT number FROM case_file WHERE id = ?", String.class, walked.caseId());
        sequencer.publish();
        tree.grow();
    }

    @AfterAll
    void leave() {
        walked.close();
    }

    private Badge badge() {
        long rev = sql.queryForObject("SELECT rev FROM case_file WHERE id = ?", Long.class, walked.caseId());
        return badges.of(walked.caseId(), number, rev);
    }

    @Test
    void isVerifiedOnceAllOfItIsBelowASignature() {
        Badge badge = badge();

        assertThat(badge.state()).isEqualTo(State.VERIFIED);
        assertThat(badge.fault()).isEqualTo(Fault.NONE);
        assertThat(badge.proven()).isEqualTo(badge.events()).isGreaterThan(3);
        assertThat(badge.size()).isEqualTo(sql.queryForObject("SELECT MAX(size) FROM audit_checkpoint", Long.class));
    }

    @Test
    void isPendingUntilTheCheckpointThatCoversIt() {
        try (Begun fresh =
                walker.begin("practical-matter", Walks.deeds("practical-matter").subList(0, 1))) {
            String own = sql.queryForObject("SELECT number FROM case_file WHERE id = ?", String.class, fresh.caseId());
            Badge waiting = badges.of(fresh.caseId(), own, 1);
            sequencer.drain();
            Badge placed = badges.of(fresh.caseId(), own, 1);
            sequencer.sign();
            Badge signed = badges.of(fresh.caseId(), own, 1);
            fresh.go(Walks.deeds("practical-matter").subList(1, 2));
            Badge more = badges.of(fresh.caseId(), own, 2);

            assertThat(List.of(waiting.state(), placed.state(), signed.state(), more.state()))
                    .containsExactly(State.PENDING, State.PENDING, State.VERIFIED, State.PENDING);
            assertThat(waiting.proven()).isZero();
            assertThat(more.proven()).isEqualTo(signed.events()).isPositive();
        }
    }

    @Test
    void costsAFewStatementsWhateverTheCase() {
        badge();
        List<Statements.Sent> known = Statements.of(this::badgeAlone);
        walked.go(List.of());
        sequencer.publish();
        List<Statements.Sent> grown = Statements.of(this::badgeAlone);

        assertThat(known).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(grown).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void badgeAlone() {
        badges.of(walked.caseId(), number, 1);
    }

    @Test
    void saysWhichEventWasChangedThoughItWasProvenBefore() {
        badge();

        with(
                "audit_log",
                "body",
                "case_number = '" + number + "' AND rev = 2",
                body -> body.replace("\"at\":\"2", "\"at\":\"1"),
                () -> {
                    assertThat(badge().fault()).isEqualTo(Fault.EVENT_CHANGED);
                    assertThat(badge().at()).isEqualTo(2);
                    assertThat(badge().state()).isEqualTo(State.BROKEN);
                });
        assertThat(badge().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void isNotTakenInByALeafThatFitsTheChangedEvent() {
        badge();

        with(
                "audit_log",
                "body",
                "case_number = '" + number + "' AND rev = 2",
                body -> body.replace("\"at\":\"2", "\"at\":\"1"),
                () -> {
                    String body = sql.queryForObject(
                            "SELECT body FROM audit_log WHERE case_number = ? AND rev = 2", String.class, number);
                    String leaf =
                            Hash.leaf(body.getBytes(StandardCharsets.UTF_8)).hex();
                    with("audit_log", "leaf", "case_number = '" + number + "' AND rev = 2", any -> leaf, () -> {
                        Badge badge = badge();
                        assertThat(badge.state()).isEqualTo(State.BROKEN);
                        assertThat(badge.fault()).isEqualTo(Fault.EVENT_UNPROVEN);
                    });
                });
    }

    @Test
    void saysThatAnEventIsMissing() {
        with(
                "audit_log",
                "case_number",
                "case_number = '" + number + "' AND rev = 2",
                any -> "elsewhere",
                () -> {
                    assertThat(badge().fault()).isEqualTo(Fault.EVENT_MISSING);
                    assertThat(badge().at()).isEqualTo(2);
                },
                "case_number = 'elsewhere'");
    }

    @Test
    void saysWhichActTellsSomethingElse() {
        long rev = sql.queryForObject(
                "SELECT MIN(rev) FROM case_act WHERE case_id = ? AND action = 'submit'", Long.class, walked.caseId());
        String at = "case_id = '" + walked.caseId() + "' AND rev = ";
        with("case_act", "opinion", at + rev, any -> "没有这样说过", () -> {
            assertThat(badge().fault()).isEqualTo(Fault.ACT_CHANGED);
            assertThat(badge().at()).isEqualTo(rev);
        });
        with("case_act", "actor_name", at + 1, any -> "别人", () -> {
            assertThat(badge().fault()).isEqualTo(Fault.ACT_CHANGED);
            assertThat(badge().at()).isEqualTo(1);
        });
    }

    @Test
    void saysWhichActIsGoneOrWasPutBeside() {
        long rev = sql.queryForObject(
                "SELECT MIN(rev) FROM case_act WHERE case_id = ? AND action = 'submit'", Long.class, walked.caseId());
        String at = "case_id = '" + walked.caseId() + "' AND rev = ";
        with(
                "case_act",
                "rev",
                at + rev,
                any -> "9999",
                () -> {
                    assertThat(badge().fault()).isEqualTo(Fault.ACT_MISSING);
                    assertThat(badge().at()).isEqualTo(rev);
                },
                at + "9999");
        Map<String, Object> copy = sql.queryForMap("SELECT * FROM case_act WHERE " + at + rev);
        copy.put("REV", 9999L);
        copy.put("TOKEN", null);
        transaction.executeWithoutResult(status -> sql.update(
                "INSERT INTO case_act (" + String.join(", ", copy.keySet()) + ") VALUES ("
                        + String.join(
                                ", ", copy.keySet().stream().map(any -> "?").toList()) + ")",
                copy.values().toArray()));
        try {
            assertThat(badge().fault()).isEqualTo(Fault.ACT_MORE);
            assertThat(badge().at()).isEqualTo(9999);
        } finally {
            transaction.executeWithoutResult(status -> sql.update("DELETE FROM case_act WHERE " + at + "9999"));
        }
    }

    private void with(String table, String column, String where, UnaryOperator<String> change, Runnable look) {
        with(table, column, where, change, look, where);
    }

    /** Puts something else there, looks, and puts it back. */
    private void with(
            String table, String column, String where, UnaryOperator<String> change, Runnable look, String back) {
        String before = sql.queryForObject("SELECT " + column + " FROM " + table + " WHERE " + where, String.class);
        set(table, column, change.apply(before), where);
        try {
            look.run();
        } finally {
            set(table, column, before, back);
        }
    }

    private void set(String table, String column, String value, String where) {
        transaction.executeWithoutResult(
                status -> assertThat(sql.update("UPDATE " + table + " SET " + column + " = ? WHERE " + where, value))
                        .isEqualTo(1));
    }
}
