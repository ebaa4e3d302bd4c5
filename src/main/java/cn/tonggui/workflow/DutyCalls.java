package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** Calls the duty officer to an open task whose offices fell vacant. */
@Component
class DutyCalls {

    private final TaskService engine;
    private final CaseTurns turns;
    private final WorkMapper work;
    private final Organisation organisation;
    private final Handing handing;

    DutyCalls(TaskService engine, CaseTurns turns, WorkMapper work, Organisation organisation, Handing handing) {
        this.engine = engine;
        this.turns = turns;
        this.work = work;
        this.organisation = organisation;
        this.handing = handing;
    }

    /** False when it was taken, ended or offered to somebody meanwhile. */
    boolean call(WorkMapper.TaskRow before, Set<Token> vacant) {
        turns.of(before.instanceId());
        WorkMapper.TaskRow task = work.again(before.id());
        if (task == null || task.assignee() != null || task.suspended()) {
            return false;
        }
        List<Token> tokens = task.offers().stream()
                .map(WorkMapper.Offer::token)
                .filter(Objects::nonNull)
                .map(Token::parse)
                .toList();
        boolean named = task.offers().stream().anyMatch(offer -> offer.person() != null);
        if (named || tokens.isEmpty() || !vacant.containsAll(tokens)) {
            return false;
        }
        PersonId duty = organisation.dutyOfficer(tokens.get(0)).id();
        engine.addCandidateUser(task.engineId(), duty.value());
        handing.call(task, tokens, duty);
        return true;
    }
}
