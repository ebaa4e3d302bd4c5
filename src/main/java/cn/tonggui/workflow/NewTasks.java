package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Token;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.TaskHelper;
import org.flowable.engine.interceptor.CreateUserTaskAfterContext;
import org.flowable.engine.interceptor.CreateUserTaskBeforeContext;
import org.flowable.engine.interceptor.CreateUserTaskInterceptor;
import org.flowable.identitylink.api.IdentityLinkType;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every new task gets from us: a random public id (kept in the engine's category column), its due time, and a literal
 * name; and when nobody holds the token it is offered to, the duty officer beside it.
 */
@Component
class NewTasks implements CreateUserTaskInterceptor {

    /** Priority of a task that came back by a return; the engine's default is 50. */
    static final int RETURNED = 60;

    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final DueDates dueDates;
    private final Seats seats;
    private final Clock clock;

    NewTasks(ProcessLibrary library, CaseTurns turns, DueDates dueDates, Seats seats, Clock clock) {
        this.library = library;
        this.turns = turns;
        this.dueDates = dueDates;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public void beforeCreateUserTask(CreateUserTaskBeforeContext task) {
        DelegateExecution step = task.getExecution();
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        ProcessFiles files = library.version(step.getProcessDefinitionId());
        LocalDateTime due = dueDates.of(files, task.getUserTask().getId(), turn);
        Date dueAt = Date.from(due.atZone(ZoneId.systemDefault()).toInstant());
        if (!task.getUserTask().getBoundaryEvents().isEmpty()) {
            step.setVariableLocal("dueAt", dueAt);
        }
        task.setName(literal(task.getName()));
        String id = PublicId.next();
        task.setCategory(id);
        if (files.ledger().step(task.getUserTask().getId()).sign() != null) {
            task.setAssignee(seats.next(step, id));
        }
        task.setDueDate(null);
        if (turn.returned() || Outcome.RETURN.word().equals(step.getVariable("outcome"))) {
            task.setPriority(Integer.toString(RETURNED));
        }
        step.setTransientVariableLocal("taskDue", dueAt);
    }

    @Override
    public void afterCreateUserTask(CreateUserTaskAfterContext context) {
        TaskEntity task = (TaskEntity) context.getTaskEntity();
        ExecutionEntity step = (ExecutionEntity) context.getExecution();
        UserTask drawn = context.getUserTask();
        Date dueAt = (Date) step.getTransientVariableLocal("taskDue");
        task.setDueDate(dueAt);
        CaseTurn turn = turns.of(task.getProcessInstanceId());
        List<Token> tokens = task.getCandidates().stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> Token.parse(link.getGroupId()))
                .toList();
        restore(turn, library.version(task.getProcessDefinitionId()), drawn.getId(), task, tokens);
        PersonId assignee = task.getAssignee() == null ? null : new PersonId(task.getAssignee());
        requireSomebody(drawn, assignee, tokens);
        PersonId duty = assignee == null ? seats.dutyOfficer(tokens) : null;
        if (duty != null) {
            task.addUserIdentityLink(duty.value(), IdentityLinkType.CANDIDATE);
        }
        admit(turn, assignee, tokens, duty);
        TaskReady ready = new TaskReady(
                turn.file().id(),
                turn.file().number(),
                turn.nextRev(),
                LocalDateTime.now(clock),
                task.getCategory(),
                drawn.getId(),
                task.getName(),
                assignee,
                tokens,
                duty,
                LocalDateTime.ofInstant(dueAt.toInstant(), ZoneId.systemDefault()));
        turn.ready(ready);
        turns.publish(ready);
    }

    /** Who finished the step last has it again, if it is still theirs to do; what several take is nobody's alone. */
    private void restore(CaseTurn turn, ProcessFiles files, String step, TaskEntity task, List<Token> tokens) {
        if (!files.takenBySeveral(step)) {
            turn.holderOf(step)
                    .filter(person -> !person.equals(task.getAssignee()))
                    .filter(person -> task.getAssignee() == null ? seats.mayTake(person, tokens) : seats.mayAct(person))
                    .ifPresent(person -> TaskHelper.changeTaskAssignee(task, person));
        }
    }

    /** A step that is for nobody would be done by nobody: refused, and with it what led here. */
    private static void requireSomebody(UserTask drawn, @Nullable PersonId assignee, List<Token> tokens) {
        if (assignee == null && tokens.isEmpty()) {
            throw new IllegalStateException("step " + drawn.getId() + " is for nobody");
        }
    }

    private static void admit(CaseTurn turn, @Nullable PersonId assignee, List<Token> tokens, @Nullable PersonId duty) {
        tokens.forEach(token -> turn.admit(token.toString()));
        if (assignee != null) {
            turn.admit(assignee.value());
        }
        if (duty != null) {
            turn.admit(duty.value());
        }
    }

    /** The engine evaluates names as expressions; a name that is not the drawing's own must come out as it is. */
    static String literal(String name) {
        return name.replaceAll("([$#])\\{", "\\${'$1'}{");
    }
}
