package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sheets that several people fill in at one step without seeing each other's: kept aside one by one, and made part of the
 * case, with their average, by the last of them in the same transaction.
 */
@Component
class CaseSheets {

    /** Column of the gathered table that says whose sheet it is. */
    static final String REVIEWER = "reviewer";

    private static final int PLACES = 2;

    private final CaseSheetMapper sheets;
    private final TraceMapper trace;
    private final CaseTurns turns;
    private final CaseKeeper keeper;
    private final Clock clock;

    CaseSheets(CaseSheetMapper sheets, TraceMapper trace, CaseTurns turns, CaseKeeper keeper, Clock clock) {
        this.sheets = sheets;
        this.trace = trace;
        this.turns = turns;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Keeps one sheet aside. Who sends the task back gives none, and only the reason is told. */
    CaseKeeper.Kept give(WorkMapper.TaskRow task, FormDefinition form, TaskAction.Decision decision, Viewer viewer) {
        Submission submission = decision.submission();
        CaseKeeper.require(form, submission);
        if (decision.outcome() == Outcome.RETURN) {
            String reason = Objects.toString(submission.values().get(CaseKeeper.OPINION), "");
            return new CaseKeeper.Kept(reason, List.of(), List.of());
        }
        Map<String, Object> given = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            Object value = CaseKeeper.filled(submission.values().get(field.name()));
            if (!field.readOnly() && value != null) {
                given.put(field.name(), value);
            }
        }
        CaseSheetMapper.Row sheet = new CaseSheetMapper.Row(
                task.caseId(),
                task.step(),
                round(task),
                viewer.id().value(),
                viewer.name(),
                CaseData.write(given),
                LocalDateTime.now(clock));
        sheets.insert(sheet, task.executionId());
        return new CaseKeeper.Kept("", List.of(), List.of());
    }

    private int round(WorkMapper.TaskRow task) {
        return sheets.round(task.caseId(), task.step(), task.executionId());
    }

    /**
     * Opens the sheets of the step if the task is the last one open there.
     *
     * @throws RuleBroken {@code no-sheet} when everybody sent theirs back
     */
    void gather(WorkMapper.TaskRow task, ProcessFiles files) {
        long open = trace.open(task.instanceId()).stream()
                .filter(one -> one.step().equals(task.step()))
                .count();
        if (open > 1) {
            return;
        }
        List<CaseSheetMapper.Row> given = sheets.of(task.caseId(), task.step(), round(task));
        if (given.isEmpty()) {
            throw new RuleBroken("no-sheet", task.name());
        }
        Ledger.Sheets rule =
                Objects.requireNonNull(files.ledger().step(task.step()).sheets());
        Map<String, Object> gathered = new LinkedHashMap<>();
        gathered.put(rule.into(), given.stream().map(CaseSheets::row).toList());
        String average = average(rule, given);
        if (rule.as() != null && !average.isEmpty()) {
            gathered.put(rule.as(), average);
        }
        CaseTurn turn = turns.of(task.instanceId());
        Map<String, Object> stored = CaseData.read(CaseData.write(gathered));
        List<CaseView.Change> changes = changes(files, turn.values(), stored);
        turn.values().putAll(stored);
        stored.forEach((name, value) -> index(turn, files, name, value));
        record(turn, task, given.size(), average, changes);
    }

    private static Map<String, Object> row(CaseSheetMapper.Row sheet) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(REVIEWER, sheet.personName());
        row.putAll(CaseData.read(sheet.body()));
        return row;
    }

    /** Exact over the marks as given; rounded once, half up. */
    private static String average(Ledger.Sheets rule, Collection<CaseSheetMapper.Row> given) {
        if (rule.average() == null) {
            return "";
        }
        List<BigDecimal> marks = new ArrayList<>();
        for (CaseSheetMapper.Row sheet : given) {
            Object mark = CaseData.read(sheet.body()).get(rule.average());
            if (mark != null) {
                marks.add(new BigDecimal(mark.toString()));
            }
        }
        if (marks.isEmpty()) {
            return "";
        }
        return marks.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), MathContext.DECIMAL128)
                .setScale(PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private List<CaseView.Change> changes(
            ProcessFiles files, Map<String, Object> before, Map<String, Object> gathered) {
        List<CaseView.Change> changes = new ArrayList<>();
        gathered.forEach((name, value) -> files.formWith(name)
                .ifPresent(form -> changes.addAll(keeper.changes(form, before, Map.of(name, value)))));
        return changes;
    }

    private static void index(CaseTurn turn, ProcessFiles files, String name, @Nullable Object value) {
        if (value != null && files.ledger().columns().contains(name)) {
            files.formWith(name)
                    .flatMap(form -> form.find(name))
                    .ifPresent(field -> turn.index(CaseValue.of(field, value)));
        }
    }

    private void record(
            CaseTurn turn, WorkMapper.TaskRow task, int count, String average, List<CaseView.Change> changes) {
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        CaseFile file = turn.file();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, "gather", task.step(), "")
                        .saying(task.name(), CaseData.write(changes)),
                null,
                new SheetsGathered(file.id(), file.number(), rev, now, task.step(), count, average));
    }
}
