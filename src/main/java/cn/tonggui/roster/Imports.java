package cn.tonggui.roster;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Unacceptable;
import cn.tonggui.sheet.LongWork;
import cn.tonggui.sheet.SheetContent;
import cn.tonggui.sheet.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Imports under way: first a look at the whole file, then all of it is entered or nothing. */
@Component
class Imports {

    private final Sheets sheets;
    private final LongWork works;
    private final Changes changes;
    private final ImportLayout layout;
    private final Clock clock;

    Imports(Sheets sheets, LongWork works, Changes changes, ImportLayout layout, Clock clock) {
        this.sheets = sheets;
        this.works = works;
        this.changes = changes;
        this.layout = layout;
        this.clock = clock;
    }

    /** @throws NotAllowed for everybody but 组织科 */
    void require(Viewer viewer) {
        if (!changes.open(viewer).containsAll(ImportLayout.KINDS)) {
            throw new NotAllowed("import-not-yours");
        }
    }

    /** Begins the look; the file is deleted when it ends. @return the id of the work */
    String check(Path upload, String name, Viewer viewer) {
        return works.begin(viewer.id(), 0, (progress, unused) -> {
            try {
                return looked(upload, name, viewer, progress);
            } finally {
                Files.deleteIfExists(upload);
            }
        });
    }

    private ImportOutcome looked(Path upload, String name, Viewer viewer, IntConsumer progress) throws IOException {
        SheetContent content = sheets.read(upload, layout.sheets(), progress);
        ImportFile file = ImportFile.of(content, layout, LocalDate.now(clock));
        int read = content.rows().size();
        List<Finding> findings = changes.check(file.entries(), viewer, checked -> progress.accept(read + checked));
        return outcome(name, file, findings, false);
    }

    private static ImportOutcome outcome(String name, ImportFile file, List<Finding> findings, boolean entered) {
        return new ImportOutcome(name, file.faults(findings), file.counts(), entered, file, new AtomicReference<>(""));
    }

    /**
     * Begins to enter what was looked at; asked a second time it answers with the work that does so already.
     *
     * @return the id of that work
     * @throws RuleBroken code {@code import-faults}: something in it is wrong
     */
    String enter(String work, Viewer viewer) {
        ImportOutcome looked = outcome(state(work, viewer));
        if (looked.entered()) {
            return work;
        }
        if (!looked.mayEnter()) {
            throw new RuleBroken("import-faults", looked.faults().size());
        }
        synchronized (looked.follower()) {
            if (looked.follower().get().isEmpty()) {
                looked.follower().set(works.begin(viewer.id(), looked.total(), (progress, unused) -> {
                    return entered(looked, viewer, progress);
                }));
            }
            return looked.follower().get();
        }
    }

    /** What changed since the look may speak against it now: then nothing is written either. */
    private ImportOutcome entered(ImportOutcome looked, Viewer viewer, IntConsumer progress) {
        try {
            changes.enterAll(looked.file().entries(), viewer, progress);
            return outcome(looked.name(), looked.file(), List.of(), true);
        } catch (Unacceptable refused) {
            return outcome(looked.name(), looked.file(), refused.findings(), false);
        }
    }

    /** @throws NotFound there is no such work of this viewer, or no longer */
    LongWork.State<Object> state(String work, Viewer viewer) {
        return works.<Object>state(work, viewer.id())
                .filter(state -> state.result() == null || state.result() instanceof ImportOutcome)
                .orElseThrow(() -> new NotFound("import", work));
    }

    /** @throws NotFound while it is not finished */
    static ImportOutcome outcome(LongWork.State<Object> state) {
        if (state.result() instanceof ImportOutcome outcome) {
            return outcome;
        }
        throw new NotFound("import");
    }
}
