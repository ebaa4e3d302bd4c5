package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door for the delegates of other modules: the case that a service task belongs to, what it holds, and what is added to it. */
@Component
public class Casework {

    private final CaseTurns turns;
    private final ProcessLibrary library;
    private final CaseKeeper keeper;
    private final CaseParameters parameters;
    private final Clock clock;

    Casework(CaseTurns turns, ProcessLibrary library, CaseKeeper keeper, CaseParameters parameters, Clock clock) {
        this.turns = turns;
        this.library = library;
        this.keeper = keeper;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Where the case stands; the step is the service task. */
    public StepAt caseOf(DelegateExecution step) {
        return StepAt.of(turn(step).file(), step.getCurrentActivityId());
    }

    /** The case's values as they are now in this transaction; sealed ones are envelopes. */
    public Map<String, Object> values(DelegateExecution step) {
        return Map.copyOf(turn(step).values());
    }

    /** The parameters that the case keeps since it was opened, by name. */
    public Map<String, String> parameters(DelegateExecution step) {
        return parameters.of(
                turn(step).file(),
                library.version(step.getProcessDefinitionId()).ledger());
    }

    /** Who last submitted or approved the user task in this case. */
    public Optional<PersonId> finisher(DelegateExecution step, String task) {
        return turns.finisher(turn(step), task).map(PersonId::new);
    }

    /**
     * Puts values into the case, under names that some form of the process shows: one readable act of the system with what
     * was before and is now, one fact, and indexed where the ledger has a column. Nothing is told where nothing changes.
     *
     * @param values as {@link cn.tonggui.forms.Submission#values()}; what is empty is taken out
     * @throws IllegalStateException no form of the process shows the field
     */
    public void keep(DelegateExecution step, Map<String, Object> values) {
        keep(turn(step), step.getCurrentActivityId(), values);
    }

    /**
     * The same beside the process, within {@link Cases#perform(CaseAction.Beside, cn.tonggui.kernel.Viewer, Runnable)}: what a
     * step put into the case earlier is put right.
     *
     * @param step that put it there
     * @throws IllegalStateException the transaction does not act on the case
     */
    public void keep(String caseId, String step, Map<String, Object> values) {
        keep(turns.held(caseId), step, values);
    }

    private void keep(CaseTurn turn, String step, Map<String, Object> values) {
        ProcessFiles files = library.version(turn.file().definitionId());
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((name, value) -> given.put(name, CaseKeeper.filled(value)));
        Map<String, Object> stored = CaseData.read(CaseData.write(given));
        FormDefinition form = form(files, step, stored);
        List<CaseView.Change> changes = keeper.changes(form, turn.values(), stored);
        CaseKeeper.merge(turn, files, form, stored);
        if (!changes.isEmpty()) {
            record(turn, files, step, changes);
        }
    }

    private static FormDefinition form(ProcessFiles files, String id, Map<String, Object> values) {
        List<Field> fields = values.keySet().stream()
                .map(name -> files.formWith(name)
                        .flatMap(form -> form.find(name))
                        .orElseThrow(() -> new IllegalStateException(
                                id + " keeps " + name + ", which no form of " + files.process() + " shows")))
                .collect(Collectors.toList());
        return new FormDefinition(files.process() + "/" + id, files.stepName(id), fields);
    }

    private void record(CaseTurn turn, ProcessFiles files, String step, List<CaseView.Change> changes) {
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        CaseFile file = turn.file();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, "keep", step, "")
                        .saying(files.stepName(step), CaseData.write(changes)),
                null,
                new ValuesKept(file.id(), file.number(), rev, now, step, changes));
    }

    private CaseTurn turn(DelegateExecution step) {
        return turns.of(step.getProcessInstanceId());
    }
}
