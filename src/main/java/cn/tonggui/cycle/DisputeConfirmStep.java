package cn.tonggui.cycle;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C06, 确认裁定: the other head sees what was decided of the disputed pairs, and agrees or sends it back. */
@Component
class DisputeConfirmStep implements OwnStep {

    private final DisputeStep disputes;

    DisputeConfirmStep(DisputeStep disputes) {
        this.disputes = disputes;
    }

    @Override
    public String key() {
        return "four-sync/confirmDispute";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return disputes.values(at, viewer);
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        // Nothing but the decision.
    }
}
