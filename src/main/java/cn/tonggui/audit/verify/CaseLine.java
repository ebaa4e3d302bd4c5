package cn.tonggui.audit.verify;

import java.util.List;

/** What the log signs of a case: how many events of it there are among those of a checkpoint. */
record CaseLine(String number, long events, Checkpoint at) {

    String text() {
        return at.origin() + " case\n" + number + "\n" + events + "\n" + at.size() + "\n"
                + at.root().base64() + "\n";
    }

    /** @throws Unreadable when the note is none of this kind */
    static CaseLine of(SignedNote note) throws Unreadable {
        List<String> lines = note.text().lines().toList();
        try {
            if (lines.size() == 5 && lines.get(0).endsWith(" case")) {
                String origin = lines.get(0).substring(0, lines.get(0).length() - " case".length());
                Checkpoint at = new Checkpoint(origin, Long.parseLong(lines.get(3)), Hash.base64(lines.get(4)));
                CaseLine read = new CaseLine(lines.get(1), Long.parseLong(lines.get(2)), at);
                if (read.text().equals(note.text())) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("unreadable.case");
        }
        throw new Unreadable("unreadable.case");
    }
}
