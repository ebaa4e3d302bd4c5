package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.Frontier;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Tree;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.testing.ModuleDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SequencerTests {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00");

    private final ModuleDatabase database = new ModuleDatabase();
    private final JdbcTemplate jdbc = database.jdbc();
    private final SigningKey key = SigningKey.ofLog("test/log");
    private final Sequencer sequencer = node(key);

    @Test
    void givesEachEventItsPlaceAndItsLeaf() {
        happened("b", NINE.plusSeconds(2), null, 0);
        happened("a", NINE.plusSeconds(2), null, 0);
        happened("c", NINE.plusSeconds(1), null, 0);
        sequencer.publish();
        happened("d", NINE, null, 0);
        sequencer.publish();

        assertThat(log()).containsExactly("c", "a", "b", "d");
        assertThat(waiting()).isZero();
        assertThat(jdbc.queryForList("SELECT leaf FROM audit_log ORDER BY seq", String.class))
                .containsExactlyElementsOf(log().stream()
                        .map(uid -> Hash.leaf(body(uid).getBytes(StandardCharsets.UTF_8))
                                .hex())
                        .toList());
        assertThat(head().root()).isEqualTo(tree().root());
    }

    @Test
    void losesNothingThatWasCommittedLateWithAnEarlierTime() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sequenced = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> late = other.submit(() -> database.transaction().executeWithoutResult(status -> {
            happened("a-late", NINE, null, 0);
            written.countDown();
            await(sequenced);
        }));
        await(written);
        happened("b", NINE.plusSeconds(1), null, 0);
        sequencer.publish();
        assertThat(log()).containsExactly("b");
        sequenced.countDown();
        late.get(10, TimeUnit.SECONDS);
        other.shutdown();
        sequencer.publish();

        assertThat(log()).containsExactly("b", "a-late");
    }

    @Test
    void keepsTheRevisionsOfACaseInTurnWhateverTheClocksSaid() {
        happened("z", NINE.plusSeconds(3), "B04-1", 1);
        happened("y", NINE.plusSeconds(3), "B04-1", 2);
        happened("x", NINE, "B04-1", 3);
        happened("w", NINE.plusSeconds(1), "B05-1", 1);
        sequencer.publish();

        assertThat(log()).containsExactly("z", "w", "y", "x");
    }

    @Test
    void takesWhatComesFirstOfACaseAlongThoughTheBatchLeftItOut() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            rows.add(new Object[] {"u%04d".formatted(i), null, 0, "{}", NINE.plusSeconds(i)});
        }
        jdbc.batchUpdate(
                "INSERT INTO audit_outbox (uid, case_number, rev, body, occurred_at) VALUES (?, ?, ?, ?, ?)", rows);
        happened("second", NINE, "B04-1", 2);
        happened("first", NINE.plusDays(1), "B04-1", 1);
        assertThat(sequencer.pass()).isEqualTo(1001);
        sequencer.publish();

        assertThat(log()).hasSize(1502).startsWith("first").contains("second");
        assertThat(log().indexOf("second")).isLessThan(1001);
        assertThat(waiting()).isZero();
    }

    @Test
    void keepsEveryEventOnceWithTwoNodesAndManyAtWork() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(2);
        for (int writer = 0; writer < 2; writer++) {
            int of = writer;
            work.add(hands.submit(() -> {
                for (int i = 1; i <= 150; i++) {
                    happened("w" + of + "-" + i, NINE.minusSeconds(i), "B0" + of, i);
                }
                done.countDown();
            }));
            Sequencer node = node(key);
            work.add(hands.submit(() -> {
                while (done.getCount() > 0) {
                    node.publish();
                }
            }));
        }
        for (Future<?> one : work) {
            one.get(60, TimeUnit.SECONDS);
        }
        hands.shutdown();
        sequencer.publish();

        assertThat(waiting()).isZero();
        assertThat(jdbc.queryForList("SELECT seq FROM audit_log ORDER BY seq", Long.class))
                .isEqualTo(LongStream.range(0, 300).boxed().toList());
        for (String number : List.of("B00", "B01")) {
            assertThat(jdbc.queryForList(
                            "SELECT rev FROM audit_log WHERE case_number = ? ORDER BY seq", Long.class, number))
                    .isEqualTo(LongStream.rangeClosed(1, 150).boxed().toList());
        }
        assertThat(head().root()).isEqualTo(tree().root());
        for (Checkpoint checkpoint : checkpoints()) {
            assertThat(tree().root((int) checkpoint.size())).isEqualTo(checkpoint.root());
        }
    }

    @Test
    void signsWhatTheLogHasComeToWhenItGrew() throws Unreadable {
        sequencer.publish();
        assertThat(checkpoints()).isEmpty();
        happened("a", NINE, null, 0);
        sequencer.publish();
        sequencer.publish();
        happened("b", NINE, null, 0);
        sequencer.publish();

        assertThat(checkpoints())
                .containsExactly(
                        new Checkpoint("test/log", 1, tree().root(1)), new Checkpoint("test/log", 2, tree().root()));
    }

    @Test
    void doesNotGoOnUnderAnotherKeyOrBehindWhatWasSigned() throws Unreadable {
        happened("a", NINE, null, 0);
        sequencer.publish();
        happened("b", NINE, null, 0);

        assertThatThrownBy(() -> node(SigningKey.ofLog("test/log")).publish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("log.key");
        jdbc.update("UPDATE audit_head SET size = 0, frontier = '0:'");
        assertThatThrownBy(sequencer::sign)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has 0 events, expected at least the 1");
        assertThat(checkpoints()).hasSize(1);
    }

    @Test
    void leavesEverythingAsItWasWhenItCannotFinish() {
        happened("a", NINE, null, 0);
        jdbc.update("DELETE FROM audit_head");
        assertThatThrownBy(sequencer::drain);
        assertThat(log()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    private Sequencer node(SigningKey signing) {
        return TrailParts.sequencer(database, signing);
    }

    private void happened(String uid, LocalDateTime at, @Nullable String caseNumber, long rev) {
        jdbc.update(
                "INSERT INTO audit_outbox (uid, case_number, rev, body, occurred_at) VALUES (?, ?, ?, ?, ?)",
                uid,
                caseNumber,
                rev,
                body(uid),
                at);
    }

    private static String body(String uid) {
        return "{\"what\":\"好𠮷" + uid + "\"}";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> log() {
        return jdbc.queryForList("SELECT uid FROM audit_log ORDER BY seq", String.class);
    }

    private int waiting() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM audit_outbox", Integer.class);
    }

    private Frontier head() {
        return Frontier.read(jdbc.queryForObject("SELECT frontier FROM audit_head", String.class));
    }

    private Tree tree() {
        Tree tree = new Tree();
        jdbc.queryForList("SELECT body FROM audit_log ORDER BY seq", String.class)
                .forEach(body -> tree.add(Hash.leaf(body.getBytes(StandardCharsets.UTF_8))));
        return tree;
    }

    /** Each with the right signature. */
    private List<Checkpoint> checkpoints() throws Unreadable {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String text : jdbc.queryForList("SELECT note FROM audit_checkpoint ORDER BY size", String.class)) {
            SignedNote note = SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(key.shown().accepts(note)).isTrue();
            checkpoints.add(Checkpoint.of(note));
        }
        return checkpoints;
    }
}
