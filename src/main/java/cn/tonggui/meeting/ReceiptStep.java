package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** B09, 会前回执: who comes. A written opinion is read out; it counts neither as presence nor as a vote. */
@Component
class ReceiptStep implements OwnStep {

    private final Presences presences;

    ReceiptStep(Presences presences) {
        this.presences = presences;
    }

    @Override
    public String key() {
        return "committee-agenda/answer";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        presences.of(at.caseId()).stream()
                .filter(row -> row.person().equals(viewer.id().value())
                        && !row.answer().isEmpty())
                .forEach(row -> {
                    values.put("attend", row.answer());
                    values.put("reason", row.reason());
                    values.put("written", row.written());
                });
        return values;
    }

    /** @throws NotAllowed not one of those who are due */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        if (!presences.answer(at.caseId(), viewer.id().value(), new Given(values))) {
            throw new NotAllowed("task");
        }
    }
}
