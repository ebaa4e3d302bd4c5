package cn.tonggui.organisation;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/**
 * Door of everything that changes the organisation: units, links, people, membership, offices, terms, accounts. A change takes
 * effect at once, or waits for a second person where it gives somebody rights.
 */
@Component
public class Changes {

    /** Kinds that the viewer may enter now, somewhere. */
    public Set<ChangeKind> open(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /**
     * Enters one change.
     *
     * @throws Unacceptable with what is wrong, field by field
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to enter
     */
    public Change enter(Entry entry, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Checks the entries as if they were entered one after another; nothing is written. @param progress entries checked so far */
    public List<Finding> check(List<Entry> entries, Viewer viewer, IntConsumer progress) {
        throw new UnsupportedOperationException();
    }

    /** Enters all in one transaction, or none. @throws Unacceptable as for one */
    public List<Change> enterAll(List<Entry> entries, Viewer viewer, IntConsumer progress) {
        throw new UnsupportedOperationException();
    }

    /** The second person agrees: it takes effect. @throws cn.tonggui.kernel.RuleBroken SD17 when it is the same person */
    public Change confirm(String id, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    public Change refuse(String id, String reason, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** What waits for a second person and the viewer may see, oldest first. */
    public List<Change> waiting(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Everything entered about the organisation, person or account, latest first. */
    public List<Change> history(String subject, Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
