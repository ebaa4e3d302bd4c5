package cn.tonggui.organisation;

import cn.tonggui.kernel.NotAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at entries one after the other; each that is clean takes effect in the picture, so that the next one sees it. */
final class Examination {

    private static final int STRIDE = 50;

    private final ChangeFamilies families;
    private final ChangeWords words;
    private final Picture picture;
    private final Clerk clerk;
    private final boolean decided;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();

    /** @param waits true when it takes effect only after a second person agreed */
    record Accepted(Entry entry, String subject, @Nullable String unit, boolean waits, String words) {}

    Examination(ChangeFamilies families, ChangeWords words, Picture picture, Clerk clerk) {
        this(families, words, picture, clerk, false);
    }

    /** @param decided whether a second person agreed already: all of it takes effect */
    Examination(ChangeFamilies families, ChangeWords words, Picture picture, Clerk clerk, boolean decided) {
        this.decided = decided;
        this.families = families;
        this.words = words;
        this.picture = picture;
        this.clerk = clerk;
    }

    Picture picture() {
        return picture;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** What waits already is seen, but not written: nobody enters the same a second time. What no longer fits is left out. */
    void imagine(List<ChangeRow> waiting) {
        for (ChangeRow row : waiting) {
            List<Finding> unheard = new ArrayList<>();
            ChangeFamily family = families.of(row.kind());
            family.check(new Check(0, row.entry(), picture, everywhere(row), words, unheard));
            if (unheard.isEmpty()) {
                picture.imagine(() -> family.apply(row.entry(), picture));
            }
        }
    }

    /** @throws NotAllowed a kind that this clerk may not enter anywhere */
    void take(List<Entry> entries, IntConsumer progress) {
        if (decided) {
            entries.stream()
                    .filter(entry -> entry.kind() == ChangeKind.OFFICE_BEGIN)
                    .forEach(picture.succeeding::add);
        }
        for (int i = 0; i < entries.size(); i++) {
            take(i, entries.get(i));
            if ((i + 1) % STRIDE == 0 || i + 1 == entries.size()) {
                progress.accept(i + 1);
            }
        }
    }

    private void take(int index, Entry entry) {
        ChangeFamily family = families.of(entry.kind());
        if (!clerk.mayEnter(family, entry.kind())) {
            throw new NotAllowed("change-not-yours");
        }
        Check.Scope scope = new Check.Scope(
                unit -> clerk.covers(unit, picture), clerk.viewer().id().value(), clerk.kind());
        Check check = new Check(index, entry, picture, scope, words, findings);
        check.shape();
        if (check.clean()) {
            families.check(check);
        }
        if (!check.clean()) {
            return;
        }
        boolean waits = decided || clerk.administrator() || family.needsSecond(entry.kind());
        if (waits && !decided) {
            picture.imagine(() -> family.apply(entry, picture));
        } else {
            family.apply(entry, picture);
        }
        accepted.add(new Accepted(
                entry,
                family.subject(entry),
                family.unit(entry, picture),
                waits,
                words.of(family.sentence(entry, picture))));
    }

    /** The second look, when somebody agrees: as if it were entered now. */
    void again(ChangeRow row) {
        ChangeFamily family = families.of(row.kind());
        Check check = new Check(0, row.entry(), picture, everywhere(row), words, findings);
        families.check(check);
        if (check.clean()) {
            family.apply(row.entry(), picture);
        }
    }

    /** Whether it lay in scope was seen when it was entered. */
    private static Check.Scope everywhere(ChangeRow row) {
        return new Check.Scope(any -> true, row.enteredBy(), row.enteredKind());
    }
}
