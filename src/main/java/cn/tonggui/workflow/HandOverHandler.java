package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * 交接: what somebody leaves behind goes to another. What was delegated to him goes back to the delegator, and what he
 * delegated will come back to the one who takes over.
 */
@Component
class HandOverHandler implements ActionHandler<TaskAction.HandOver> {

    private final TaskService engine;
    private final HandOverRights rights;
    private final Organisation organisation;
    private final Receivers receivers;
    private final Recalling recalling;

    HandOverHandler(
            TaskService engine,
            HandOverRights rights,
            Organisation organisation,
            Receivers receivers,
            Recalling recalling) {
        this.engine = engine;
        this.rights = rights;
        this.organisation = organisation;
        this.receivers = receivers;
        this.recalling = recalling;
    }

    @Override
    public Class<TaskAction.HandOver> handles() {
        return TaskAction.HandOver.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return rights.anywhere(bearing.viewer()) ? List.of("hand-over") : List.of();
    }

    @Override
    public String about(TaskAction.HandOver over, Bearing bearing) {
        return recalling.over(over.from(), over.to());
    }

    @Override
    public void perform(TaskAction.HandOver over, Bearing bearing) {
        rights.require(over.from(), bearing.viewer());
        WorkMapper.TaskRow task = bearing.task();
        if (bearing.step().personal()) {
            throw new RuleBroken("hand-over-personal", task.name());
        }
        String from = over.from().value();
        if (task.delegated() && from.equals(task.assignee())) {
            recalling.back(task);
            return;
        }
        receivers.require(bearing.found(), over.from(), over.to());
        if (task.delegated() && from.equals(task.owner())) {
            engine.setOwner(task.engineId(), over.to().value());
            recalling.admit(task, over.to());
        } else if (!task.delegated() && (from.equals(task.assignee()) || offeredTo(over.from(), bearing))) {
            engine.setAssignee(task.engineId(), over.to().value());
            recalling.announce(task, over.to());
        } else {
            throw new Stale("task-changed", task.title());
        }
    }

    private boolean offeredTo(PersonId person, Bearing bearing) {
        return bearing.task().assignee() == null
                && organisation.viewers(List.of(person)).stream()
                        .map(Viewer::soleTokens)
                        .anyMatch(sole -> bearing.offers().stream()
                                .anyMatch(offer -> offer.token() != null && sole.contains(Token.parse(offer.token()))));
    }
}
