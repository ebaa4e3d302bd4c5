package cn.tonggui.workflow;

import java.util.List;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.engine.runtime.ChangeActivityStateBuilder;
import org.flowable.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Reads the tokens of an instance from the engine, and moves them as a {@link MoveSet} says. */
@Component
class TokenMoves {

    private final RuntimeService engine;
    private final ManagementService commands;

    TokenMoves(RuntimeService engine, ManagementService commands) {
        this.engine = engine;
        this.commands = commands;
    }

    /**
     * The tokens in one drawing or sub-process.
     *
     * @param scope the execution that holds them
     */
    record Standing(String instance, String scope, List<MoveSet.Token> tokens) {}

    /** Where the instance stands; a step that several people take has a token for each of them, and one more. */
    Standing standing(String instance, Shape shape) {
        List<Execution> all =
                engine.createExecutionQuery().processInstanceId(instance).list();
        String scope = all.stream()
                .filter(execution -> shape.container().equals(execution.getActivityId()))
                .map(Execution::getId)
                .findFirst()
                .orElse(instance);
        List<MoveSet.Token> tokens = all.stream()
                .filter(execution -> execution.getActivityId() != null)
                .filter(execution -> shape.contains(execution.getActivityId()))
                // a timer's own execution goes with the step it hangs on
                .filter(execution -> !(shape.element(execution.getActivityId()) instanceof BoundaryEvent))
                .map(execution -> new MoveSet.Token(
                        execution.getId(),
                        execution.getActivityId(),
                        shape.element(execution.getActivityId()) instanceof ParallelGateway))
                .toList();
        return new Standing(instance, scope, tokens);
    }

    void apply(MoveSet moves, Standing standing) {
        // The first of them is what moves when nothing else does.
        List<String> surplus = moves.removed().isEmpty()
                ? moves.waiting().subList(1, moves.waiting().size())
                : moves.waiting();
        surplus.forEach(execution -> commands.executeCommand(drop(execution)));
        change(moves, standing.instance()).changeState();
        moves.parked().forEach((join, count) -> {
            for (int i = 0; i < count; i++) {
                commands.executeCommand(park(standing.scope(), join));
            }
        });
    }

    private ChangeActivityStateBuilder change(MoveSet moves, String instance) {
        ChangeActivityStateBuilder change =
                engine.createChangeActivityStateBuilder().processInstanceId(instance);
        List<String> removed = moves.removed();
        List<String> targets = moves.targets();
        if (removed.isEmpty()) {
            return change.moveSingleExecutionToActivityIds(moves.waiting().get(0), targets);
        }
        if (targets.size() == 1) {
            return change.moveActivityIdsToSingleActivityId(removed, targets.get(0));
        }
        if (removed.size() == 1) {
            return change.moveSingleActivityIdToActivityIds(removed.get(0), targets);
        }
        return change.moveActivityIdsToSingleActivityId(removed.subList(1, removed.size()), targets.get(0))
                .moveSingleActivityIdToActivityIds(removed.get(0), targets.subList(1, targets.size()));
    }

    /** Takes away a token that waits at a join. */
    private static Command<Void> drop(String execution) {
        return context -> {
            ExecutionEntityManager executions = CommandContextUtil.getExecutionEntityManager(context);
            executions.deleteExecutionAndRelatedData(executions.findById(execution), "moved", false);
            return null;
        };
    }

    /** A token that waits at a join as if its branch had come there: the engine counts them, whatever way they came. */
    private static Command<Void> park(String scope, String join) {
        return context -> {
            ExecutionEntityManager executions = CommandContextUtil.getExecutionEntityManager(context);
            ExecutionEntity parent = executions.findById(scope);
            ExecutionEntity waiting = executions.createChildExecution(parent);
            waiting.setCurrentFlowElement(ProcessDefinitionUtil.getBpmnModel(parent.getProcessDefinitionId())
                    .getFlowElement(join));
            waiting.setActive(false);
            return null;
        };
    }
}
