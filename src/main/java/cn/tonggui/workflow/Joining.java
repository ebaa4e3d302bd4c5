package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 并加签、减签: those who join a round of signing while it runs, and those who leave it. */
@Component
class Joining {

    private final Signing signing;
    private final CaseTurns turns;
    private final WorkMapper work;
    private final RuntimeService engine;
    private final TaskService tasks;

    Joining(Signing signing, CaseTurns turns, WorkMapper work, RuntimeService engine, TaskService tasks) {
        this.signing = signing;
        this.turns = turns;
        this.work = work;
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Those who were added to the round get their tasks: at once, or after the last of the line. */
    void join(Bearing bearing, String scope, List<PersonId> people) {
        WorkMapper.TaskRow task = bearing.task();
        UserTask step = (UserTask) bearing.files().model().getFlowElement(task.step());
        if (bearing.files().inTurn(task.step())) {
            // Never addMultiInstanceExecution here: the engine could not finish the step any more (P7). It only has to
            // know
            // that its line became longer; whose turn it is say our rows.
            int line = signing.roundOf(task.caseId(), task.step(), scope).size();
            engine.setVariableLocal(scope, "nrOfInstances", line);
            people.forEach(person -> turns.of(task.instanceId()).admit(person.value()));
            return;
        }
        String one = step.getLoopCharacteristics().getElementVariable();
        people.forEach(person ->
                engine.addMultiInstanceExecution(task.step(), task.instanceId(), Map.of(one, person.value())));
    }

    /**
     * The round goes on without one who was removed. His task is completed by the system, never deleted: the engine would wait
     * for ever for a step whose last open task was (P1).
     */
    void without(Bearing bearing, Signer removed) {
        WorkMapper.TaskRow task = bearing.task();
        Optional<String> open = Optional.ofNullable(removed.task())
                .or(() -> signing.roundOf(task.caseId(), task.step(), removed.scope()).stream()
                        .filter(signer -> signer.state() == Signer.State.OPEN)
                        .map(Signer::task)
                        .findFirst());
        Signing.Signed signed = signing.settle(bearing, removed.scope());
        if (removed.task() != null) {
            signing.record(task, removed.task(), "signer-removed", removed.personName());
        }
        if (removed.task() != null || signed.outcome().isPresent()) {
            WorkMapper.TaskRow ends = Objects.requireNonNull(work.again(open.orElseThrow()));
            tasks.complete(ends.engineId(), Actor.SYSTEM.id().value(), null, signed.passing());
        }
    }
}
