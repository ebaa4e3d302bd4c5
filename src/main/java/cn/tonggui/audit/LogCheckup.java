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
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole log again and compares it with everything that was signed of it: bodies with their leaves, the tree with each
 * checkpoint. What it found is an event of the log, and an error in the program's own journal when it is damage.
 */
@Component
class LogCheckup {

    private static final Logger LOG = LoggerFactory.getLogger(LogCheckup.class);
    private static final int PAGE = 1000;

    private final LogReadMapper rows;
    private final SigningKey key;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LogCheckup(
            LogReadMapper rows,
            SigningKey key,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.key = key;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the first place that is not as it was signed; -1 when all is well */
    long run() {
        LogMapper.Head head = rows.head();
        long damaged = damaged(head);
        if (damaged >= 0) {
            LOG.error("the log is not what was signed, first at {} of {} events", damaged, head.size());
        }
        transaction.executeWithoutResult(
                status -> facts.publishEvent(new LogChecked(LocalDateTime.now(clock), head.size(), damaged)));
        return damaged;
    }

    private long damaged(LogMapper.Head head) {
        Frontier frontier = Frontier.empty();
        while (frontier.size() < head.size()) {
            long from = frontier.size();
            Queue<LogReadMapper.Signed> signed = new ArrayDeque<>(rows.signed(from, from + PAGE));
            for (LogReadMapper.Event event : rows.events(from, Math.min(from + PAGE, head.size()))) {
                Hash leaf = Hash.leaf(event.body().getBytes(StandardCharsets.UTF_8));
                if (event.seq() != frontier.size() || !leaf.hex().equals(event.leaf())) {
                    return frontier.size();
                }
                frontier.add(leaf);
                if (!signed.isEmpty() && signed.peek().size() == frontier.size()) {
                    Checkpoint now = new Checkpoint(key.shown().name(), frontier.size(), frontier.root());
                    if (!says(signed.remove().note(), now)) {
                        return from;
                    }
                }
            }
            if (frontier.size() < Math.min(from + PAGE, head.size())) {
                return frontier.size();
            }
        }
        boolean ends = frontier.toString().equals(head.frontier())
                && rows.signed(head.size(), Long.MAX_VALUE).isEmpty();
        return ends ? -1 : head.size();
    }

    private boolean says(String note, Checkpoint now) {
        try {
            SignedNote read = SignedNote.read(note.getBytes(StandardCharsets.UTF_8));
            return Checkpoint.of(read).equals(now) && key.shown().accepts(read);
        } catch (Unreadable e) {
            return false;
        }
    }
}
