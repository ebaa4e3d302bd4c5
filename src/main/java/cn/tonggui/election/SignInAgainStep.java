package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 再次清点: who is still there before a re-vote or another election. */
@Component
class SignInAgainStep implements OwnStep {

    private final Attendance attendance;
    private final SignInStep first;
    private final Winners winners;

    SignInAgainStep(Attendance attendance, SignInStep first, Winners winners) {
        this.attendance = attendance;
        this.first = first;
        this.winners = winners;
    }

    @Override
    public String key() {
        return "branch-election/signInAgain";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "presence",
                first.presence(attendance.of(at.caseId())),
                "roundWords",
                winners.words(winners.current(at.caseId())));
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        attendance.signInAgain(at.caseId(), new Given(values));
    }
}
