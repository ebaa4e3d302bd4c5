package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Door for the delegates of other modules: the case that a service task belongs to, what it holds, what is added
 * to it, and the cases that belong to it.
 */
@Component
public class Casework {

    private static final Logger LOG = LoggerFactory.getLogger(Casework.class);

    private final CaseTurns turns;
    private final ProcessLibrary library;
    private final CaseParameters parameters;
    private final SystemValues keeping;
    private final LinkedCases linked;

    Casework(
            CaseTurns turns,
            ProcessLibrary library,
            CaseParameters parameters,
            SystemValues keeping,
            LinkedCases linked) {
        this.turns = turns;
        this.library = library;
        this.parameters = parameters;
        this.keeping = keeping;
        this.linked = linked;
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

    /** Whether the user task of the case waits for somebody. */
    public boolean waitsAt(String caseId, String task) {
        return turns.waitsAt(caseId, task);
    }

    /** Whether it waits and may be done; until the running transaction ends nothing else happens to the case. */
    public boolean heldAt(String caseId, String task) {
        return turns.heldAt(caseId, task);
    }

    /**
     * Puts values into the case, under names that some form of the process shows: one readable act of the system with what
     * was before and is now, one fact, and indexed where the ledger has a column. Nothing is told where nothing changes.
     *
     * @param values as {@link cn.tonggui.forms.Submission#values()}; what is empty is taken out
     * @throws IllegalStateException no form of the process shows the field
     */
    public void keep(DelegateExecution step, Map<String, Object> values) {
        keeping.keep(turn(step), step.getCurrentActivityId(), values);
    }

    /**
     * The same beside the process, within {@link Cases#perform(CaseAction.Beside, cn.tonggui.kernel.Viewer, Runnable)}: what a
     * step put into the case earlier is put right.
     *
     * @param step that put it there
     * @throws IllegalStateException the transaction does not act on the case
     */
    public void keep(String caseId, String step, Map<String, Object> values) {
        keeping.keep(turns.held(caseId), step, values);
    }

    /**
     * Opens another case within the same transaction, linked with this one.
     *
     * @param values of its start form, as {@link cn.tonggui.forms.Submission#values()}
     * @param unit whose case it is
     * @param initiator who begins it, whether or not the ledger lets that person start one
     * @param kind what it is to this case, a kebab-case word of at most 20 letters
     * @return where it begins
     * @throws cn.tonggui.kernel.NotFound no such process, organisation or person
     * @throws cn.tonggui.kernel.RuleBroken {@code place-not-party}, or what a delegate or a duty of the process refuses
     */
    public StepAt open(
            DelegateExecution step,
            String process,
            Map<String, Object> values,
            UnitCode unit,
            PersonId initiator,
            String kind) {
        return linked.open(turn(step), process, values, unit, initiator, kind);
    }

    /** Links a case that is there already; nothing happens when the two are linked so. @param kind as for {@link #open} */
    public void link(DelegateExecution step, String caseId, String kind) {
        linked.link(turn(step), caseId, kind);
    }

    /** The id of the case of this process that bears the number. */
    public Optional<String> numbered(String process, String number) {
        return linked.numbered(process, number);
    }

    /**
     * Tells another case what it waits for: the values are kept there as by {@link #keep}, and it goes on. A case that does not
     * wait for the message is left as it is, and the log says so. Who tells declares it as {@link Telling}.
     *
     * @param message name of the message in the other drawing
     * @return whether it waited for that
     * @throws cn.tonggui.kernel.RuleBroken {@code told-suspended}: it waits, and is suspended
     */
    public boolean tell(String caseId, String message, Map<String, Object> values) {
        Optional<LinkedCases.Waiting> waiting = linked.waiting(caseId, message);
        waiting.ifPresentOrElse(
                found -> {
                    keeping.keep(found.turn(), found.element(), values);
                    linked.goOn(found);
                },
                () -> LOG.info("case {} does not wait for {}", caseId, message));
        return waiting.isPresent();
    }

    /**
     * Puts values into another case, wherever it stands: an act of the system there, as by {@link #keep}. Its steps and timers
     * stay as they are; who wants them to follow tells it as well ({@link #tell}).
     *
     * @param element of the other drawing, by whose name the act goes
     * @return false when the case is over, and nothing was kept
     * @throws IllegalStateException no form of the other process shows the field
     */
    public boolean inform(String caseId, String element, Map<String, Object> values) {
        CaseTurn turn = turns.ofCase(caseId);
        boolean open = turn.state() == CaseState.OPEN;
        if (open) {
            keeping.keep(turn, element, values);
        } else {
            LOG.info("case {} is over and hears nothing from {}", caseId, element);
        }
        return open;
    }

    /** Takes the turn of another case, its row locked: what several of them decide by, they decide one after the other. */
    public void hold(String caseId) {
        turns.ofCase(caseId);
    }

    private CaseTurn turn(DelegateExecution step) {
        return turns.of(step.getProcessInstanceId());
    }
}
