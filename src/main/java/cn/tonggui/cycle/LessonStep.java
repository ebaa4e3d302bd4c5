package cn.tonggui.cycle;

import cn.tonggui.cycle.RewardMapper.Lesson;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C20, 经验教训入库: what is adopted arrives in the next cycle by itself; what is not says why. */
@Component
class LessonStep implements OwnStep {

    private final Rewards rewards;

    LessonStep(Rewards rewards) {
        this.rewards = rewards;
    }

    @Override
    public String key() {
        return "four-sync/lessons";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "lessons",
                rewards.lessons(at.caseId()).stream().map(LessonStep::row).toList());
    }

    private static Map<String, Object> row(Lesson one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", one.kind());
        row.put("applies", one.applies());
        row.put("measure", one.measure());
        row.put("adopt", one.adopt() ? "yes" : "no");
        row.put("reason", one.reason());
        return row;
    }

    /** @throws RuleBroken {@code cycle-lesson-reason} one is not adopted, and nothing says why */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<Lesson> lessons = new ArrayList<>();
        for (Given row : new Given(values).rows("lessons")) {
            if (!row.yes("adopt") && !row.has("reason")) {
                throw new RuleBroken("cycle-lesson-reason", row.text("measure"));
            }
            lessons.add(new Lesson(
                    lessons.size() + 1,
                    at.unit().value(),
                    row.text("kind"),
                    row.text("applies"),
                    row.text("measure"),
                    row.yes("adopt"),
                    row.text("reason")));
        }
        rewards.learn(at.caseId(), lessons);
    }
}
