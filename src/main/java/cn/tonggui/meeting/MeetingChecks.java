package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.meeting.vote.Ruling;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import cn.tonggui.workflow.CheckedStep;
import cn.tonggui.workflow.RuleCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules of a meeting find at a step, in the sentences of the vote. */
@Component
class MeetingChecks implements RuleCheck {

    private static final String PROCESS = "committee-agenda";

    private final MeetingMapper meetings;
    private final Items items;
    private final Presences presences;
    private final MeetingWords words;

    MeetingChecks(MeetingMapper meetings, Items items, Presences presences, MeetingWords words) {
        this.meetings = meetings;
        this.items = items;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> asked, CheckedStep step) {
        Map<RuleCode, Verdict> found = new HashMap<>();
        if (step.process().equals(PROCESS)) {
            meetings.find(step.caseId())
                    .ifPresent(meeting ->
                            asked.forEach(rule -> ruling(rule.code().value(), meeting, step)
                                    .ifPresent(ruling -> found.put(rule.code(), verdict(rule.code(), ruling)))));
        }
        return found;
    }

    private Verdict verdict(RuleCode code, Ruling ruling) {
        return new Verdict(code, Map.of(), ruling.granted() ? Result.MET : Result.UNMET, words.of(ruling));
    }

    /** Of the members' meeting R-M01, of the committee R-M02; SD14 of what is about the secretary. */
    private Optional<Ruling> ruling(String rule, Meeting meeting, CheckedStep step) {
        return switch (rule) {
            case "R-M01", "R-M02" ->
                majority(meeting, step).filter(ruling -> ruling.rule().equals(rule));
            default -> Optional.empty();
        };
    }

    /** Of the vote once there is one on the floor, else of those who are typed in or signed in. */
    private Optional<Ruling> majority(Meeting meeting, CheckedStep step) {
        if (step.step().equals("signIn")) {
            List<Given> typed = new Given(step.values()).rows("presence");
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            int came = (int) typed.stream()
                    .filter(row -> row.text("as").equals("member") && row.yes("present"))
                    .count();
            return Optional.of(
                    meeting.quorum(Math.min(came, meeting.membersDue())).ruling());
        }
        return meeting.currentItem() == null ? Optional.empty() : vote(meeting, new Given(step.values()), step.step());
    }

    private Optional<Ruling> vote(Meeting meeting, Given typed, String step) {
        Item item = items.current(meeting);
        if (item.voters() == null) {
            return Optional.empty();
        }
        boolean entering = step.equals("enterVotes");
        if (entering && !typed.text("yes").matches("\\d{1,4}")) {
            return Optional.empty();
        }
        Motion.Votes votes = entering ? new Motion.Votes(Integer.parseInt(typed.text("yes")), 0, 0) : item.votes();
        return Optional.of(meeting.motion(presences.bench(item).recusals(), item.votersOrNone(), votes)
                .ruling());
    }
}
