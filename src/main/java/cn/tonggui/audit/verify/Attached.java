package cn.tonggui.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;

/** What hangs on the events of an export, each looked at as the events go by: revisions, shown values, acts, files. */
final class Attached {

    private final Revisions revisions;
    private final Openings openings;
    private final Acts acts;
    private final AttachedFiles files;
    private long events;

    Attached(Export export, Findings findings) throws Unreadable {
        this.revisions = new Revisions(export.manifest().from() == 0, findings);
        this.openings = new Openings(export, findings);
        this.acts = new Acts(export, findings);
        this.files = new AttachedFiles(export, findings);
    }

    /** An event of the whole log: its revision follows the one before it of its case. */
    void next(Event event) {
        revisions.next(event);
        hears(event);
    }

    /** An event whose revision was looked at already. */
    void hears(Event event) {
        events++;
        acts.next(event, openings.next(event));
        files.next(event);
    }

    void finish() throws Unreadable {
        openings.finish();
        acts.finish();
        files.finish();
    }

    /** What was looked at, for the report. */
    List<Said> told() {
        return List.of(
                Said.of("checked.events", events),
                acts.told(),
                Said.of("checked.values", openings.shown(), openings.withheld()),
                Said.of("checked.files", files.count()));
    }

    static Hash sha256(Pack pack, String name) throws Unreadable {
        MessageDigest digest = Hash.sha256();
        byte[] chunk = new byte[1 << 12];
        try (InputStream in = pack.stream(name)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("unreadable.file");
        }
        return Hash.read(digest.digest());
    }
}
