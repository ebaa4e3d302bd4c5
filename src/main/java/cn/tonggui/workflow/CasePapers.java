package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a step of a drawing has to issue, from the ledger and the case; what was issued is kept as an act of the system. */
@Component
public class CasePapers {

    private static final String ISSUE = "issue";

    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final PaperWords words;
    private final Clock clock;

    CasePapers(ProcessLibrary library, CaseTurns turns, PaperWords words, Clock clock) {
        this.library = library;
        this.turns = turns;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param words what a template may name: fields of the case in words, a table as a list of rows, for each chosen value
     *     and each yes a flag {@code type_regular}, the organisations and the day
     */
    public record Order(
            String caseId,
            String caseNumber,
            String process,
            String step,
            LocalDate day,
            Map<String, Object> words,
            List<Paper> papers) {}

    /** One document to issue. @param content of the template, .docx @param number and title with places for words */
    public record Paper(String template, byte[] content, String title, String number, String occasion, int keepYears) {}

    /** @param number empty for none @param edition from 1 within its occasion */
    public record Issued(
            String file, String template, String title, String number, int edition, String sha256, long size) {}

    /** @throws IllegalStateException when the ledger has no documents of the step's id */
    public Order order(DelegateExecution step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        return order(turn, step.getCurrentActivityId(), place -> (String) step.getVariable(place));
    }

    /**
     * The same beside the process, within {@link Cases#perform(CaseAction.Beside, cn.tonggui.kernel.Viewer, Runnable)}.
     *
     * @param id of the documents in the ledger
     * @throws IllegalStateException the transaction does not act on the case, or the ledger has no such documents
     */
    public Order order(String caseId, String id) {
        CaseTurn turn = turns.held(caseId);
        return order(turn, id, words.places(turn));
    }

    private Order order(CaseTurn turn, String id, UnaryOperator<String> places) {
        ProcessFiles files = library.version(turn.file().definitionId());
        List<LedgerPaper> asked = files.ledger().documents().getOrDefault(id, List.of());
        if (asked.isEmpty()) {
            throw new IllegalStateException("ledger '" + files.ledger().title() + "' has no documents " + id);
        }
        CaseFile file = turn.file();
        LocalDate day = LocalDate.now(clock);
        List<Paper> papers = asked.stream().map(paper -> paper(paper, files)).toList();
        return new Order(file.id(), file.number(), file.process(), id, day, words.of(turn, files, places, day), papers);
    }

    private Paper paper(LedgerPaper paper, ProcessFiles files) {
        return new Paper(
                paper.template(),
                library.template(files.definitionId(), paper.template()),
                paper.title(),
                paper.number(),
                paper.occasion(),
                Objects.requireNonNullElse(paper.keepYears(), files.ledger().keepYears()));
    }

    /** Keeps that it was issued, in the timeline and as a fact. */
    public void keep(DelegateExecution step, Issued issued) {
        keep(turns.of(step.getProcessInstanceId()), step.getCurrentActivityId(), issued);
    }

    /** The same beside the process. */
    public void keep(String caseId, String id, Issued issued) {
        keep(turns.held(caseId), id, issued);
    }

    private void keep(CaseTurn turn, String id, Issued issued) {
        CaseFile file = turn.file();
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, ISSUE, id, "").on(null, "", told(issued)),
                null,
                new DocumentIssued(
                        file.id(),
                        file.number(),
                        rev,
                        now,
                        id,
                        issued.file(),
                        issued.template(),
                        issued.title(),
                        issued.number(),
                        issued.edition(),
                        issued.sha256(),
                        issued.size()));
    }

    private static String told(Issued issued) {
        String number = issued.number().isEmpty() ? "" : " " + issued.number();
        return ColumnText.fit(issued.title(), ActRecorder.LONGEST_ABOUT - number.length()) + number;
    }
}
