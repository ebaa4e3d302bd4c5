package cn.tonggui.audit;

import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.Frontier;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** Reads the whole log again and compares it with everything that was signed of it: bodies with their leaves, the tree with each checkpoint. */
@Component
class TreeCheckup {

    private static final int PAGE = 1000;

    private final LogReadMapper rows;
    private final SigningKey key;

    TreeCheckup(LogReadMapper rows, SigningKey key) {
        this.rows = rows;
        this.key = key;
    }

    /** @param damaged the first place that is not as it was signed; -1 when all is well */
    record Found(long size, long damaged) {}

    Found run() {
        LogMapper.Head head = rows.head();
        return new Found(head.size(), damaged(head));
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
