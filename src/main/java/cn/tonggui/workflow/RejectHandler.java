package cn.tonggui.workflow;

import java.util.List;
import org.springframework.stereotype.Component;

/** 驳回 where the step offers it: the matter ends here, whatever waits elsewhere in it. */
@Component
class RejectHandler implements ActionHandler<TaskAction.Reject> {

    private final CaseTurns turns;
    private final CaseEnd end;

    RejectHandler(CaseTurns turns, CaseEnd end) {
        this.turns = turns;
        this.end = end;
    }

    @Override
    public Class<TaskAction.Reject> handles() {
        return TaskAction.Reject.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.holds() && bearing.step().actions().contains("reject") ? List.of("reject") : List.of();
    }

    @Override
    public void perform(TaskAction.Reject reject, Bearing bearing) {
        end.end(turns.of(bearing.task().instanceId()), CaseState.REJECTED);
    }
}
