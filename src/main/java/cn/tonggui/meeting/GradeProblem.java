package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.meeting.vote.Apart;
import cn.tonggui.meeting.vote.Risk;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B02, 定等级: how grave it is, and that the grave go to the committee. */
@Component
class GradeProblem implements JavaDelegate {

    private static final Map<String, ProblemState> ROUTES = Map.of(
            "team", ProblemState.HANDLED_BY_TEAM,
            "agenda", ProblemState.QUEUED,
            "transfer", ProblemState.TRANSFERRED,
            "reject", ProblemState.REJECTED,
            "merge", ProblemState.TRIAGED);

    private final Casework casework;
    private final Problems problems;
    private final Organisation organisation;
    private final MeetingWords words;

    GradeProblem(Casework casework, Problems problems, Organisation organisation, MeetingWords words) {
        this.casework = casework;
        this.problems = problems;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        words.require(Apart.reviewing(given.yes("aboutSecretary") && triagedBySecretary(step, at)), "aboutSecretary");
        String level = problems.grade(
                at.caseId(), given, Risk.Levels.parse(casework.parameters(step).get("risk.levels")));
        Problem problem = problems.require(at.caseId());
        ProblemState route = ROUTES.get(given.text("route"));
        if (problem.mustBeDiscussed() && (route == ProblemState.HANDLED_BY_TEAM || route == ProblemState.TRANSFERRED)) {
            throw new RuleBroken("agenda-must", problem.score()).at("route");
        }
        casework.keep(step, Map.of("level", level, "score", level.isEmpty() ? "" : (Object) (long) problem.score()));
        problems.move(at.caseId(), route);
    }

    // SD14: whoever a problem speaks of does not decide what becomes of it.
    private boolean triagedBySecretary(DelegateExecution step, StepAt at) {
        Token secretary = Token.parse("secretary@" + at.unit().value());
        return casework.finisher(step, "triage")
                .filter(person -> organisation.holders(secretary).stream()
                        .anyMatch(holder -> holder.id().equals(person)))
                .isPresent();
    }
}
