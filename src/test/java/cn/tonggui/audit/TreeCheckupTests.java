package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.testing.ModuleDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log of 2,100 events, signed at 900, 1,000, 1,001 and its end. */
class TreeCheckupTests {

    private static final int EVENTS = 2100;

    private final ModuleDatabase database = new ModuleDatabase();
    private final JdbcTemplate jdbc = database.jdbc();
    private final SigningKey key = SigningKey.ofLog("test/log");
    private final TreeCheckup checkup = TrailParts.tree(database, key);

    @BeforeEach
    void grow() {
        Sequencer sequencer = TrailParts.sequencer(database, key);
        int from = 0;
        for (int until : new int[] {900, 1000, 1001, EVENTS}) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < until; i++) {
                rows.add(new Object[] {
                    "u%05d".formatted(i), 0, "{\"n\":" + i + "}", LocalDateTime.parse("2026-03-02T09:00")
                });
            }
            jdbc.batchUpdate("INSERT INTO audit_outbox (uid, rev, body, occurred_at) VALUES (?, ?, ?, ?)", rows);
            sequencer.publish();
            from = until;
        }
    }

    @Test
    void findsNothingInALogThatNobodyTouched() {
        assertThat(checkup.run()).isEqualTo(new TreeCheckup.Found(EVENTS, -1));
    }

    @Test
    void findsNothingInALogThatHoldsNothing() {
        jdbc.update("DELETE FROM audit_log");
        jdbc.update("DELETE FROM audit_checkpoint");
        jdbc.update("UPDATE audit_head SET size = 0, frontier = '0:'");
        assertThat(checkup.run().damaged()).isEqualTo(-1);
    }

    @Test
    void findsTheFirstEventThatWasChanged() {
        jdbc.update("UPDATE audit_log SET body = '{\"n\":0}' WHERE seq IN (1500, 2000)");
        assertThat(checkup.run().damaged()).isEqualTo(1500);
    }

    @Test
    void findsAnEventThatIsGone() {
        jdbc.update("DELETE FROM audit_log WHERE seq = 999");
        assertThat(checkup.run().damaged()).isEqualTo(999);
        jdbc.update("DELETE FROM audit_log WHERE seq >= 900");
        assertThat(checkup.run().damaged()).isEqualTo(900);
    }

    @Test
    void findsAnEventThatWasChangedWithItsLeafByTheCheckpointsAfterIt() {
        String body = "{\"n\":\"other\"}";
        jdbc.update(
                "UPDATE audit_log SET body = ?, leaf = ? WHERE seq = 1000",
                body,
                Hash.leaf(body.getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(checkup.run().damaged()).isEqualTo(1000);
    }

    @Test
    void findsALogThatWasCutBack() {
        jdbc.update("DELETE FROM audit_log WHERE seq >= 1001");
        jdbc.update("DELETE FROM audit_checkpoint WHERE size = ?", EVENTS);
        assertThat(checkup.run().damaged()).isEqualTo(1001);
    }

    @Test
    void findsACheckpointThatAnotherKeySigned() {
        String note = SigningKey.ofLog("test/log")
                .sign(new Checkpoint("test/log", 900, Hash.EMPTY).text())
                .toString();
        jdbc.update("UPDATE audit_checkpoint SET note = ? WHERE size = 900", note);
        assertThat(checkup.run().damaged()).isZero();
    }

    @Test
    void findsACheckpointOfMoreThanThereIs() {
        jdbc.update("UPDATE audit_checkpoint SET size = 5000 WHERE size = ?", EVENTS);
        assertThat(checkup.run().damaged()).isEqualTo(EVENTS);
    }
}
