package cn.tonggui.audit;

import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checkpoint at which an export is made, and older ones, by which a reader tells where the log was changed. */
@Component
class ExportHead {

    /** Older checkpoints in one export, spread over the whole log. */
    private static final int MOST = 2000;

    private static final int AT_ONCE = 500;

    private final Sequencer sequencer;
    private final LogTree tree;
    private final ProofMapper rows;
    private final SigningKey key;

    ExportHead(Sequencer sequencer, LogTree tree, ProofMapper rows, SigningKey key) {
        this.sequencer = sequencer;
        this.tree = tree;
        this.rows = rows;
        this.key = key;
    }

    /** Everything that happened is put into the log and signed first. @throws IllegalStateException when it cannot be signed */
    LogTree.Grown publish() {
        sequencer.publish();
        LogTree.Grown grown = tree.grow();
        if (grown == null) {
            throw new IllegalStateException("the log has no checkpoint yet");
        }
        return grown;
    }

    ProofMapper.@Nullable Span span(LocalDateTime from, LocalDateTime until) {
        return rows.span(from, until);
    }

    ExportWriter writer(LogTree.Grown grown) {
        return new ExportWriter(key, grown.note(), history(grown.head().size()));
    }

    private List<SignedNote> history(long size) {
        List<Long> sizes = rows.sizes(size);
        List<Long> spread = new ArrayList<>();
        int count = Math.min(sizes.size(), MOST);
        for (int i = 0; i < count; i++) {
            spread.add(sizes.get((int) ((long) i * sizes.size() / count)));
        }
        List<SignedNote> notes = new ArrayList<>();
        for (int from = 0; from < spread.size(); from += AT_ONCE) {
            for (String text : rows.notes(spread.subList(from, Math.min(from + AT_ONCE, spread.size())))) {
                add(text, notes);
            }
        }
        return notes;
    }

    /** Those of an earlier key are left out: a reader with today's key would take them for forged. */
    private void add(String text, List<SignedNote> notes) {
        try {
            SignedNote note = SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
            if (key.shown().accepts(note)) {
                notes.add(note);
            }
        } catch (Unreadable e) {
            throw new IllegalStateException("a checkpoint of the log cannot be read", e);
        }
    }
}
