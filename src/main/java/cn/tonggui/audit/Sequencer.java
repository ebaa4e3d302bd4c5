package cn.tonggui.audit;

import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.Frontier;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what happened its place in the log, and signs what the log has come to. Any node may do it at any time: the row of the
 * head is held meanwhile, so that two of them do it one after the other.
 */
@Component
class Sequencer {

    private static final int BATCH = 1000;
    private static final int AT_ONCE = 100;

    private final LogMapper rows;
    private final SigningKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final PrivateValues values;

    Sequencer(
            LogMapper rows,
            SigningKey key,
            Clock clock,
            PlatformTransactionManager transactions,
            PrivateValues values) {
        this.rows = rows;
        this.values = values;
        this.key = key;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Everything that waits, and a checkpoint that includes it. */
    void publish() {
        drain();
        sign();
    }

    void drain() {
        int placed = BATCH;
        while (placed >= BATCH) {
            placed = pass();
        }
    }

    /** @return how many events got their place */
    int pass() {
        return transaction.execute(status -> {
            LogMapper.Head head = rows.lock();
            List<AuditMapper.Row> waiting = rows.waiting(BATCH);
            if (waiting.isEmpty()) {
                return 0;
            }
            Frontier frontier = Frontier.read(head.frontier());
            List<LogMapper.Entry> entries = new ArrayList<>();
            for (AuditMapper.Row row : Turns.of(waiting, rows::waitingOf)) {
                Hash leaf = Hash.leaf(row.body().getBytes(StandardCharsets.UTF_8));
                entries.add(new LogMapper.Entry(frontier.size(), row, leaf.hex()));
                frontier.add(leaf);
            }
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                place(entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
            }
            values.keep(entries);
            if (rows.grow(head.size(), frontier.size(), frontier.toString()) != 1) {
                throw new IllegalStateException("head of the log moved while it was held at " + head.size());
            }
            return entries.size();
        });
    }

    private void place(List<LogMapper.Entry> entries) {
        rows.append(entries);
        int gone = rows.forget(entries);
        if (gone != entries.size()) {
            throw new IllegalStateException(gone + " of " + entries.size() + " events were waiting");
        }
    }

    /**
     * A checkpoint, when the log grew since the last one.
     *
     * @throws IllegalStateException when the last one is not the beginning of this log by this key: another key, another database
     */
    void sign() {
        transaction.executeWithoutResult(status -> {
            LogMapper.Head head = rows.lock();
            long signed = signed();
            if (signed > head.size()) {
                throw new IllegalStateException("the log has " + head.size() + " events, expected at least the "
                        + signed + " that were signed");
            }
            if (signed == head.size()) {
                return;
            }
            Hash root = Frontier.read(head.frontier()).root();
            SignedNote note = key.sign(new Checkpoint(key.shown().name(), head.size(), root).text());
            rows.sign(head.size(), note.toString(), LocalDateTime.now(clock));
        });
    }

    private long signed() {
        String newest = rows.newest();
        if (newest == null) {
            return 0;
        }
        try {
            SignedNote note = SignedNote.read(newest.getBytes(StandardCharsets.UTF_8));
            if (key.shown().accepts(note)) {
                return Checkpoint.of(note).size();
            }
        } catch (Unreadable e) {
            throw new IllegalStateException("the newest checkpoint of the log cannot be read", e);
        }
        throw new IllegalStateException("the newest checkpoint of the log was not signed by "
                + key.shown().name() + ": is this another " + LogKey.FILE + "?");
    }
}
