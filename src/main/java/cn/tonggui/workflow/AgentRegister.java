package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers who is anybody's agent, so that nobody else pays for the question. It only ever says for whom to ask the
 * database: what was ended elsewhere half a minute ago gives no right.
 */
@Component
class AgentRegister {

    private final AgentMapper periods;
    private volatile @Nullable List<AgentMapper.Row> kept;

    AgentRegister(AgentMapper periods) {
        this.periods = periods;
    }

    /** Whether it is worth asking. */
    boolean mayAct(PersonId person, LocalDate day) {
        List<AgentMapper.Row> rows = kept;
        return (rows == null ? refresh() : rows)
                .stream().anyMatch(row -> row.agent().equals(person.value()) && row.on(day));
    }

    /** What another node set shows here by then. */
    @Scheduled(fixedDelay = 30_000)
    void look() {
        if (kept != null) {
            refresh();
        }
    }

    private List<AgentMapper.Row> refresh() {
        List<AgentMapper.Row> rows = periods.running();
        kept = rows;
        return rows;
    }

    /** Nobody else sets a period until the end of the transaction. */
    void hold() {
        periods.guard();
    }

    AgentMapper.@Nullable Row find(String id) {
        return periods.find(id);
    }

    void begin(AgentMapper.Row row) {
        periods.insert(row);
        changed();
    }

    /** @throws NotFound somebody ended it meanwhile */
    void end(AgentMapper.Row row, LocalDateTime at, String name) {
        if (periods.end(row.id(), at, name) != 1) {
            throw new NotFound("agent");
        }
        changed();
    }

    /** The running transaction changes them: everybody asks anew when it has ended. */
    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }
}
