package cn.tonggui.audit.verify;

import java.util.List;

/** What a log has come to: its origin, how many events, and the root of the tree over them (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, Hash root) {

    /** @throws Unreadable when the note is no checkpoint */
    public static Checkpoint of(SignedNote note) throws Unreadable {
        List<String> lines = note.text().lines().toList();
        try {
            if (lines.size() == 3) {
                Checkpoint read = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.base64(lines.get(2)));
                if (read.size >= 0 && read.text().equals(note.text())) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("unreadable.checkpoint");
        }
        throw new Unreadable("unreadable.checkpoint");
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
