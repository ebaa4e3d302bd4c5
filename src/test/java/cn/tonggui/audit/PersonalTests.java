package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Commitment;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import cn.tonggui.testing.ModuleDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event commits to what is personal in it; the values lie apart and can go. */
class PersonalTests {

    @TempDir
    private Path dir;

    private final ModuleDatabase database = new ModuleDatabase();
    private final SigningKey key = SigningKey.ofLog("test/log");
    private final Sequencer sequencer = TrailParts.sequencer(database, key);
    private final AuditTrail trail = TrailParts.trail(database, TrailParts.barrier(sequencer));
    private LocalDateTime now = LocalDateTime.parse("2026-03-02T09:00");
    private final PrivateValues values = TrailParts.values(database);

    @Test
    void noValueStandsAnywhereInTheOpen() {
        said("P01", "张三家里有事");
        assertThat(everything()).doesNotContain("张三", "家里有事");
        sequencer.publish();
        assertThat(everything()).doesNotContain("张三", "家里有事").contains("P01");
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM audit_outbox", Integer.class))
                .isZero();
    }

    @Test
    void whatIsShownIsWhatTheEventCommitsTo() throws Exception {
        said("P01", "e\u0301tude"); // two characters that are one
        sequencer.publish();

        List<PrivateValues.Opening> openings = values.of(0, 1);
        assertThat(openings)
                .extracting(PrivateValues.Opening::name)
                .containsExactlyInAnyOrder("opinion", "changes[0].after");
        Map<?, ?> body = (Map<?, ?>) CanonicalReader.read(database.jdbc()
                        .queryForObject("SELECT body FROM audit_log", String.class)
                        .getBytes(StandardCharsets.UTF_8))
                .get("body");
        PrivateValues.Opening opinion = openings.stream()
                .filter(one -> one.name().equals("opinion"))
                .findFirst()
                .orElseThrow();
        assertThat(opinion.value()).isEqualTo("\u00e9tude");
        assertThat(body.get("opinion"))
                .isEqualTo(Commitment.mark(
                        Commitment.of("opinion", HexFormat.of().parseHex(opinion.salt()), opinion.value())));
        assertThat(((Map<?, ?>) ((List<?>) body.get("changes")).get(0)).get("before"))
                .isEqualTo("");
    }

    @Test
    void theSameWordsTwiceGiveTwoCommitments() {
        said("P01", "同意");
        said("P01", "同意");
        sequencer.publish();
        assertThat(database.jdbc().queryForList("SELECT DISTINCT body FROM audit_log", String.class))
                .hasSize(2);
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM audit_subject", Integer.class))
                .isEqualTo(2);
        assertThat(values.of(0, 2)).hasSize(4);
    }

    @Test
    void whatIsTakenAwayIsGoneAndTheRestIsNot() {
        said("P01", "错写了别人的病情");
        said("P01", "同意");
        sequencer.publish();
        String before = log();

        assertThat(values.forget(0, "opinion")).isEqualTo("错写了别人的病情");
        assertThat(values.forget(0, "opinion")).isNull();
        assertThat(values.of(0, 2))
                .extracting(one -> one.seq() + one.name())
                .containsExactlyInAnyOrder("0changes[0].after", "1opinion", "1changes[0].after");
        assertThat(log()).isEqualTo(before);
    }

    @Test
    void withoutItsKeyASubjectHasNoValues() {
        said("P01", "一");
        said("P02", "二");
        sequencer.publish();
        database.jdbc().update("DELETE FROM audit_subject WHERE subject = 'P01'");
        assertThat(values.of(0, 2)).extracting(PrivateValues.Opening::value).containsExactlyInAnyOrder("二", "值", "值");
    }

    @Test
    void aValueThatSomebodyMovedDoesNotOpen() {
        said("P01", "一");
        said("P01", "二");
        sequencer.publish();
        database.jdbc().update("DELETE FROM audit_private WHERE seq = 0");
        database.jdbc().update("UPDATE audit_private SET seq = 0");
        assertThatThrownBy(() -> values.of(0, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLogGoesOnThoughValuesCannotBeOpened() {
        said("P01", "一");
        database.jdbc().update("UPDATE audit_outbox SET personal = 'nonsense'");
        sequencer.publish();
        assertThat(values.of(0, 1)).isEmpty();
        assertThat(database.jdbc().queryForObject("SELECT sealed FROM audit_private", String.class))
                .isEqualTo("nonsense");
    }

    @Test
    void underAnotherKeyItIsKnownWhereSomethingLies() {
        said("P01", "一");
        sequencer.publish();
        database.jdbc().update("UPDATE audit_log SET case_number = 'K-1'");
        assertThat(values.shown(List.of("K-1")).closed()).isEmpty();
        assertThat(values.shown(List.of("K-1")).openings()).hasSize(2);

        PrivateValues other = TrailParts.values(database, AnySeals.in(dir));
        assertThat(other.shown(List.of("K-1")).closed()).containsExactly(0L);
        assertThat(other.shown(List.of("K-1")).openings()).isEmpty();

        database.jdbc().update("UPDATE audit_private SET subject = '', sealed = 'as it came' WHERE subject = 'P01'");
        assertThat(values.shown(List.of("K-1")).closed()).containsExactly(0L);
        assertThat(values.ofCase("K-1")).hasSize(1);

        database.jdbc().update("DELETE FROM audit_private WHERE subject = ''");
        assertThat(values.shown(List.of("K-1")).closed()).isEmpty();
    }

    private void said(String who, String words) {
        now = now.plusSeconds(1);
        database.transaction().executeWithoutResult(status -> trail.keep(new Said(who, words, now)));
    }

    private String log() {
        return database.jdbc()
                .queryForList("SELECT body, leaf FROM audit_log ORDER BY seq")
                .toString();
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("audit_outbox", "audit_log", "audit_private", "audit_subject")) {
            database.jdbc().query("SELECT * FROM " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    all.append(row.getString(column)).append(' ');
                }
            });
        }
        return all.toString();
    }

    private record Said(String who, String words, LocalDateTime at) implements CaselessFact {

        @Override
        public String kind() {
            return "said";
        }

        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "actor",
                    who,
                    "opinion",
                    Personal.of(who, words),
                    "changes",
                    List.of(Map.of(
                            "field", "f",
                            "before", Personal.of("case:1", ""),
                            "after", Personal.of("case:1", "值"))));
        }
    }
}
