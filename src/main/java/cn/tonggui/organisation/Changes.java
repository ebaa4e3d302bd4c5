package cn.tonggui.organisation;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of everything that changes the organisation: units, links, people, membership, offices, terms, accounts. A change takes
 * effect at once, or waits for a second person where it gives somebody rights.
 */
@Component
public class Changes {

    private static final int LONGEST_REASON = 500;

    private final ChangeFamilies families;
    private final ChangeWords words;
    private final ChangeRecords records;
    private final Pictures pictures;
    private final Regrouping regrouping;

    Changes(
            ChangeFamilies families,
            ChangeWords words,
            ChangeRecords records,
            Pictures pictures,
            Regrouping regrouping) {
        this.families = families;
        this.words = words;
        this.records = records;
        this.pictures = pictures;
        this.regrouping = regrouping;
    }

    /** Kinds that the viewer may enter now, somewhere. */
    @Transactional(readOnly = true)
    public Set<ChangeKind> open(Viewer viewer) {
        return families.open(records.clerk(viewer));
    }

    /**
     * Enters one change.
     *
     * @throws Unacceptable with what is wrong, field by field
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to enter
     */
    @Transactional
    public Change enter(Entry entry, Viewer viewer) {
        try {
            return entered(List.of(entry), viewer, any -> {}).get(0);
        } catch (Unacceptable wrong) {
            if (wrong.findings().stream().anyMatch(finding -> finding.code().equals("out-of-scope"))) {
                throw new NotAllowed("change-not-yours");
            }
            throw wrong;
        }
    }

    /** Checks the entries as if they were entered one after another; nothing is written. @param progress entries checked so far */
    @Transactional(readOnly = true)
    public List<Finding> check(List<Entry> entries, Viewer viewer, IntConsumer progress) {
        return examined(entries, records.clerk(viewer), progress).findings();
    }

    /** Enters all in one transaction, or none. @throws Unacceptable as for one */
    @Transactional
    public List<Change> enterAll(List<Entry> entries, Viewer viewer, IntConsumer progress) {
        return entered(entries, viewer, progress);
    }

    /**
     * What a process decided, with both persons in it: entered by the one, agreed to by the other, and in effect at once.
     *
     * @param enteredBy somebody of 组织科 in whose scope it lies
     * @throws RuleBroken with the first thing that is wrong; SD17 when both are one person; {@code change-own} when the second
     *     agrees to what concerns himself
     */
    @Transactional
    public List<Change> enact(List<Entry> entries, Viewer enteredBy, Viewer agreed) {
        records.guard();
        if (enteredBy.id().equals(agreed.id())) {
            throw new RuleBroken("SD17", enteredBy.name());
        }
        UnitTree before = regrouping.before();
        Clerk clerk = records.clerk(enteredBy);
        Examination examination = examined(entries, clerk, any -> {}, true);
        if (!examination.findings().isEmpty()) {
            Finding first = examination.findings().get(0);
            throw new RuleBroken(first.code(), first.facts().toArray());
        }
        if (examination.accepted().stream()
                .anyMatch(one -> one.subject().equals(agreed.id().value()))) {
            throw new RuleBroken("change-own");
        }
        pictures.write(examination.picture());
        List<ChangeRow> rows = records.keep(examination.accepted(), clerk).stream()
                .map(row -> records.decide(row, Change.State.DONE, "", agreed))
                .toList();
        regrouping.follow(before, rows);
        return rows.stream().map(row -> row.change(false)).toList();
    }

    private List<Change> entered(List<Entry> entries, Viewer viewer, IntConsumer progress) {
        records.guard();
        UnitTree before = regrouping.before();
        Clerk clerk = records.clerk(viewer);
        Examination examination = examined(entries, clerk, progress);
        if (!examination.findings().isEmpty()) {
            throw new Unacceptable(examination.findings());
        }
        pictures.write(examination.picture());
        List<ChangeRow> rows = records.keep(examination.accepted(), clerk);
        regrouping.follow(before, rows);
        return rows.stream().map(row -> row.change(false)).toList();
    }

    private Examination examined(List<Entry> entries, Clerk clerk, IntConsumer progress) {
        return examined(entries, clerk, progress, false);
    }

    private Examination examined(List<Entry> entries, Clerk clerk, IntConsumer progress, boolean decided) {
        List<Entry> tidy = entries.stream().map(EntryValues::tidy).toList();
        List<ChangeRow> waiting = records.waiting();
        List<Entry> named = new ArrayList<>(tidy);
        waiting.forEach(row -> named.add(row.entry()));
        Examination examination = new Examination(families, words, pictures.of(named), clerk, decided);
        examination.imagine(waiting);
        examination.take(tidy, progress);
        return examination;
    }

    /** The second person agrees: it takes effect. @throws cn.tonggui.kernel.RuleBroken SD17 when it is the same person */
    @Transactional
    public Change confirm(String id, Viewer viewer) {
        records.guard();
        Clerk clerk = records.clerk(viewer);
        ChangeRow row = records.require(id);
        Picture picture = pictures.of(List.of(row.entry()));
        requireSecond(row, clerk, picture);
        Examination examination = new Examination(families, words, picture, clerk);
        if (row.state() == Change.State.WAITING) {
            examination.again(row);
        }
        if (!examination.findings().isEmpty()) {
            throw new Unacceptable(examination.findings());
        }
        UnitTree before = regrouping.before();
        ChangeRow done = records.decide(row, Change.State.DONE, "", viewer);
        pictures.write(picture);
        regrouping.follow(before, List.of(done));
        return done.change(false);
    }

    /** The second person does not agree, or who entered it takes it back. */
    @Transactional
    public Change refuse(String id, String reason, Viewer viewer) {
        records.guard();
        Clerk clerk = records.clerk(viewer);
        ChangeRow row = records.require(id);
        if (!row.enteredBy().equals(viewer.id().value())) {
            requireSecond(row, clerk, pictures.of(List.of(row.entry())));
        }
        String told = reason.strip();
        if (told.isEmpty() || told.length() > LONGEST_REASON) {
            throw new RuleBroken("refuse-reason", LONGEST_REASON);
        }
        return records.decide(row, Change.State.REFUSED, told, viewer).change(false);
    }

    /** @throws NotFound the viewer may not know of it @throws NotAllowed may see it only @throws RuleBroken SD17 */
    private void requireSecond(ChangeRow row, Clerk clerk, Picture picture) {
        ChangeFamily family = families.of(row.kind());
        if (!clerk.maySee(family, row, picture)) {
            throw new NotFound("change", row.id());
        }
        String self = clerk.viewer().id().value();
        if (row.enteredBy().equals(self)) {
            throw records.denied("SD17", row, clerk);
        }
        if (row.subject().equals(self)) {
            throw records.denied("change-own", row, clerk);
        }
        if (!clerk.mayDecide(family, row, picture)) {
            throw new NotAllowed("change-not-yours");
        }
    }

    /** What waits for a second person and the viewer may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Change> waiting(Viewer viewer) {
        return seen(records.waiting(), viewer);
    }

    /** Everything entered about the organisation, person or account, latest first, no more than 300. */
    @Transactional(readOnly = true)
    public List<Change> history(String subject, Viewer viewer) {
        return seen(records.about(subject), viewer);
    }

    private List<Change> seen(List<ChangeRow> rows, Viewer viewer) {
        Clerk clerk = records.clerk(viewer);
        Picture picture = pictures.of(List.of());
        return rows.stream()
                .filter(row -> clerk.maySee(families.of(row.kind()), row, picture))
                .map(row -> clerk.seesPersonal() ? row.change(decidable(row, clerk, picture)) : row.impersonal())
                .toList();
    }

    private boolean decidable(ChangeRow row, Clerk clerk, Picture picture) {
        String self = clerk.viewer().id().value();
        return row.state() == Change.State.WAITING
                && !row.enteredBy().equals(self)
                && !row.subject().equals(self)
                && clerk.mayDecide(families.of(row.kind()), row, picture);
    }
}
