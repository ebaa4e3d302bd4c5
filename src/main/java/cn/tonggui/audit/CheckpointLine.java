package cn.tonggui.audit;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.qr.QrPicture;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest checkpoint that this node found sound, for the foot of printed pages; templates call it as {@code @checkpointLine}. It
 * asks no database. The code holds the whole signed note, so that paper can be held against the log later.
 */
@Component("checkpointLine")
class CheckpointLine {

    private final LogTree tree;
    private final SigningKey key;
    private volatile @Nullable Printed last;

    CheckpointLine(LogTree tree, SigningKey key) {
        this.tree = tree;
        this.key = key;
    }

    /** @param root in Base64, as in the note @param code picture of the note */
    record Printed(
            String note,
            String origin,
            long size,
            String root,
            LocalDateTime signedAt,
            String fingerprint,
            QrPicture code) {}

    /** Null while there is none. */
    public @Nullable Printed line() {
        LogTree.Grown grown = tree.last();
        if (grown == null || !grown.sound()) {
            return null;
        }
        Printed known = last;
        String note = grown.note().toString();
        if (known == null || !known.note.equals(note)) {
            known = new Printed(
                    note,
                    grown.head().origin(),
                    grown.head().size(),
                    grown.head().root().base64(),
                    grown.signedAt(),
                    key.shown().fingerprint(),
                    QrPicture.of(note));
            last = known;
        }
        return known;
    }
}
