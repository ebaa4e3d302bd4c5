package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.kernel.Fact;
import cn.tonggui.testing.ModuleDatabase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DuplicateKeyException;

class AuditTrailTests {

    private final ModuleDatabase database = new ModuleDatabase();
    private ApplicationEventPublisher facts;

    @BeforeEach
    void listen() {
        var context = new AnnotationConfigApplicationContext();
        Sequencer sequencer = TrailParts.sequencer(database, SigningKey.ofLog("test/log"));
        context.registerBean(AuditTrail.class, () -> TrailParts.trail(database, TrailParts.barrier(sequencer)));
        context.refresh();
        facts = context;
        database.jdbc().execute("CREATE TABLE business (word VARCHAR(20))");
    }

    @Test
    void keepsAFactInCanonicalBytes() {
        act("同意", fact("B04-0001", 1, Map.of("action", "approve", "opinion", "好𠮷")));

        assertThat(bodies())
                .containsExactly(
                        "{\"at\":\"2026-03-02T09:00:00.000000\",\"body\":{\"action\":\"approve\",\"opinion\":\"好𠮷\"},"
                                + "\"caseNumber\":\"B04-0001\",\"kind\":\"task-acted\",\"rev\":1}");
    }

    @Test
    void keepsAnyNumberOfFactsWithoutACase() {
        act("登录", fact(null, 0, Map.of("who", "P001")));
        act("登录", fact(null, 0, Map.of("who", "P001")));

        assertThat(bodies())
                .hasSize(2)
                .allMatch(body -> body.equals("{\"at\":\"2026-03-02T09:00:00.000000\",\"body\":{\"who\":\"P001\"},"
                        + "\"kind\":\"task-acted\",\"rev\":0}"));
    }

    @Test
    void undoesTheActWhenItsRevisionWasUsedAlready() {
        act("同意", fact("B04-0001", 1, Map.of()));

        assertThatThrownBy(() -> act("退回", fact("B04-0001", 1, Map.of()))).isInstanceOf(DuplicateKeyException.class);
        assertThat(acts()).containsExactly("同意");
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void undoesTheActWhenItsRowCannotBeWritten() {
        database.jdbc().execute("DROP TABLE audit_outbox");

        assertThatThrownBy(() -> act("同意", fact("B04-0001", 1, Map.of())));
        assertThat(acts()).isEmpty();
    }

    @Test
    void undoesTheActWhenItsContentMayNotStandInTheLog() {
        assertThatThrownBy(() -> act("同意", fact("B04-0001", 1, Map.of("share", 0.5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.body.share");
        assertThat(acts()).isEmpty();
        assertThat(bodies()).isEmpty();
    }

    @Test
    void refusesAFactOutsideATransaction() {
        assertThatThrownBy(() -> facts.publishEvent(fact("B04-0001", 1, Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("task-acted");
        assertThat(bodies()).isEmpty();
    }

    private void act(String word, Fact fact) {
        database.transaction().executeWithoutResult(status -> {
            database.jdbc().update("INSERT INTO business VALUES (?)", word);
            facts.publishEvent(fact);
        });
    }

    private List<String> acts() {
        return database.jdbc().queryForList("SELECT word FROM business", String.class);
    }

    private List<String> bodies() {
        return database.jdbc().queryForList("SELECT body FROM audit_outbox", String.class);
    }

    private static Fact fact(@Nullable String caseNumber, long rev, Map<String, Object> body) {
        return new Acted("task-acted", caseNumber, rev, LocalDateTime.parse("2026-03-02T09:00"), body);
    }

    private record Acted(String kind, @Nullable String caseNumber, long rev, LocalDateTime at, Map<String, Object> body)
            implements Fact {}
}
