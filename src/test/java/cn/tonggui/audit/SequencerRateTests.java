package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast the log is ordered: more than 500 events a second on two cores, with the personal values of an ordinary act. */
@Tag("database")
@Tag("mariadb")
@EnabledIfSystemProperty(named = "tonggui.all", matches = "true")
class SequencerRateTests {

    private static final int WANTED = 500;
    private static final int BACKLOG = 10_000;
    private static final Duration WHILE = Duration.ofSeconds(20);

    private final ModuleDatabase database = new ModuleDatabase();
    private final Sequencer sequencer = TrailParts.sequencer(database, SigningKey.ofLog("test/log"));
    private final AuditTrail trail = TrailParts.trail(database, TrailParts.barrier(sequencer), AnySeals.one());

    @Test
    void worksOffABacklog() {
        acts(2_000);
        sequencer.publish(); // warm
        acts(BACKLOG);
        long begun = System.nanoTime();
        sequencer.publish();
        double rate = BACKLOG / seconds(begun);
        System.out.printf("backlog of %d: %.0f events a second%n", BACKLOG, rate);
        assertThat(rate).isGreaterThan(WANTED);
    }

    @Test
    void keepsUpWithWhatComes() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        long begun = System.nanoTime();
        for (int hand = 0; hand < 2; hand++) {
            hands.submit(() -> {
                for (int i = 0; seconds(begun) < WHILE.toSeconds(); i++) {
                    act(i);
                    long due = begun + i * 1_000_000_000L * 2 / WANTED;
                    long wait = due - System.nanoTime();
                    if (wait > 0) {
                        TimeUnit.NANOSECONDS.sleep(wait);
                    }
                }
                return null;
            });
        }
        hands.shutdown();
        long most = 0;
        while (!hands.awaitTermination(500, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, count("audit_outbox"));
            sequencer.drain();
        }
        sequencer.publish();
        long events = count("audit_log");
        System.out.printf("%d events in %.1f s, at most %d waiting%n", events, seconds(begun), most);
        assertThat(events).isGreaterThan(WANTED * WHILE.toSeconds() * 9 / 10);
        assertThat(most).isLessThan(2 * WANTED);
    }

    private void acts(int many) {
        for (int from = 0; from < many; from += 100) {
            int first = from;
            database.transaction().executeWithoutResult(status -> {
                for (int i = 0; i < 100; i++) {
                    trail.keep(new Act(first + i));
                }
            });
        }
    }

    private void act(int no) {
        database.transaction().executeWithoutResult(status -> trail.keep(new Act(no)));
    }

    private long count(String table) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** As large as an ordinary act: a name, an opinion, three fields. */
    private record Act(int no) implements CaselessFact {

        @Override
        public String kind() {
            return "acted";
        }

        @Override
        public LocalDateTime at() {
            return LocalDateTime.now();
        }

        @Override
        public Map<String, Object> body() {
            String who = "P" + no % 50;
            String whose = Personal.ofCase("c" + no % 200);
            List<Map<String, Object>> changes = List.of(
                    change(whose, "subject", "添四个晾衣架"),
                    change(whose, "request", "宿舍晾衣架不够，下雨天没有地方晾"),
                    change(whose, "deadline", "2026年12月4日"));
            return Map.of(
                    "actor",
                    who,
                    "actorName",
                    Personal.of(who, "陈立远"),
                    "opinion",
                    Personal.of(who, "情况属实，同意办理，限期完成。"),
                    "step",
                    "accept",
                    "action",
                    "submit",
                    "changes",
                    changes);
        }

        private static Map<String, Object> change(String whose, String field, String after) {
            return Map.of("field", field, "before", "", "after", Personal.of(whose, after));
        }
    }
}
