package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A14, 签到清点: who came, and the vote on those who should not be counted. */
@Component
class SignInStep implements OwnStep {

    private final Attendance attendance;
    private final Says says;

    SignInStep(Attendance attendance, Says says) {
        this.attendance = attendance;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/signIn";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("presence", presence(attendance.of(at.caseId())));
    }

    List<Map<String, Object>> presence(List<ElectorRow> roll) {
        return roll.stream().map(this::row).toList();
    }

    private Map<String, Object> row(ElectorRow row) {
        Map<String, Object> cells = row.cells(says);
        cells.put("exempt", row.toBeVotedOn() ? says.say("elec.to-be-exempted") : "");
        cells.put("signedIn", row.signedIn() ? "yes" : "no");
        return cells;
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        attendance.signIn(at.caseId(), new Given(values));
    }
}
