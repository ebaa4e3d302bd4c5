package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the registers (台账): every case of one mechanism that is open to the viewer, column by column. */
@Component
public class Registers {

    /** A register is not paged deeper than this. */
    public static final int DEEPEST = 10_000;

    /** Counts stop here and are shown as 999+. */
    public static final int MOST_COUNTED = 1_000;

    /** More rows are not taken out at once. */
    public static final int MOST_EXPORTED = 100_000;

    /** More rows are not taken out without a reason. */
    public static final int WITHOUT_REASON = 100;

    private static final Set<String> GUARDED = Set.of("PERSONAL", "SEALED");

    private final RegisterReading reading;
    private final ProcessLibrary library;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Registers(RegisterReading reading, ProcessLibrary library, ApplicationEventPublisher facts, Clock clock) {
        this.reading = reading;
        this.library = library;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those in which the viewer can read at least one case, in the order of the catalogue. */
    @Transactional(readOnly = true)
    public List<Register.Summary> all(Viewer viewer) {
        return reading.summaries(library.all(), viewer);
    }

    /** Every mechanism of the source document, in its order, with how many are running. */
    @Transactional(readOnly = true)
    public List<SourceClause> clauses(Viewer viewer) {
        return reading.clauses(library.all(), viewer);
    }

    /** What the register looks like, whoever asks. @throws NotFound no such process */
    public Register require(String process, Viewer viewer) {
        return RegisterColumns.of(library.latest(process).orElseThrow(() -> new NotFound("process")));
    }

    /**
     * One page, in a fixed number of statements. One row more than asked for says that there is another page.
     *
     * @throws NotFound no such process
     * @throws IllegalArgumentException a column that the register does not have, or that it cannot be sorted by
     */
    @Transactional(readOnly = true)
    public List<RegisterRow> page(RegisterQuery query, Viewer viewer) {
        return reading.page(require(query.process(), viewer), query, viewer);
    }

    /** How many cases the query finds, at most {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int count(RegisterQuery query, Viewer viewer) {
        return reading.count(require(query.process(), viewer), query, viewer, MOST_COUNTED);
    }

    /** Whether this viewer may take rows out: what is personal or sealed leaves through the organisation department only. */
    public boolean mayExport(String process, Viewer viewer) {
        Register register = require(process, viewer);
        return viewer.actsIn(Offices.ORGANISATION_DEPT)
                || viewer.mayAct() && !GUARDED.contains(register.confidentiality());
    }

    /**
     * Decides whether the rows may leave, and records that they do. The order and the ids are frozen here.
     *
     * @param filter the query in words, for the record @param reason may be blank where none is asked for
     * @throws NotAllowed {@code export-not-yours}
     * @throws RuleBroken {@code export-reason}: more than {@link #WITHOUT_REASON} rows or personal data, and none given;
     *     {@code export-many}: more than {@link #MOST_EXPORTED}; {@code export-none}
     */
    @Transactional
    public List<String> export(RegisterQuery query, String filter, String reason, Viewer viewer) {
        Register register = require(query.process(), viewer);
        if (!mayExport(query.process(), viewer)) {
            throw new NotAllowed("export-not-yours", register.title());
        }
        List<String> ids = reading.ids(register, query, viewer, MOST_EXPORTED + 1);
        if (ids.isEmpty()) {
            throw new RuleBroken("export-none");
        }
        if (ids.size() > MOST_EXPORTED) {
            throw new RuleBroken("export-many", MOST_EXPORTED);
        }
        boolean asked = ids.size() > WITHOUT_REASON || GUARDED.contains(register.confidentiality());
        if (asked && reason.isBlank()) {
            throw new RuleBroken("export-reason", WITHOUT_REASON);
        }
        facts.publishEvent(new RegisterExported(
                LocalDateTime.now(clock), viewer.actor(), query.process(), filter, ids.size(), reason.strip()));
        return ids;
    }

    /** The rows of these cases in their order, those left out that are not open to the viewer; for a few hundred at a time. */
    @Transactional(readOnly = true)
    public List<RegisterRow> rows(String process, List<String> caseIds, Viewer viewer) {
        return reading.rows(require(process, viewer), caseIds, viewer);
    }
}
