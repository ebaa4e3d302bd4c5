package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.FixedAgenda;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** B11, 固定议程: what became of the last resolutions, the brief, the four factors. Through with it, the meeting is held. */
@Component
class FixedItemsStep implements OwnStep {

    private final Meetings meetings;
    private final Actions actions;
    private final Briefs briefs;
    private final MeetingWords words;

    FixedItemsStep(Meetings meetings, Actions actions, Briefs briefs, MeetingWords words) {
        this.meetings = meetings;
        this.actions = actions;
        this.briefs = briefs;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/fixedItems";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>(briefs.figures(at.caseId()));
        values.putAll(briefs.before(meetings.require(at.caseId())));
        values.put(
                "previous",
                actions.previous(at.caseId()).stream().map(this::row).toList());
        Map<String, BriefMapper.Factor> written = briefs.factors(at.caseId());
        List<Map<String, Object>> factors = new ArrayList<>();
        for (String factor : FixedAgenda.FACTORS) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("factor", words.say("meet.word." + factor));
            BriefMapper.Factor found = written.get(factor);
            if (found != null) {
                row.put("words", found.words());
                row.put("measure", found.measure());
                if (found.likelihood() != null && found.severity() != null) {
                    row.put("l", found.likelihood().longValue());
                    row.put("s", found.severity().longValue());
                }
            }
            factors.add(row);
        }
        values.put("factors", factors);
        return values;
    }

    private Map<String, Object> row(ActionMapper.Previous one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", one.number());
        row.put("title", one.title());
        row.put("owner", one.owner());
        row.put("carried", (long) one.carried());
        row.put("state", Objects.requireNonNullElse(one.state(), found(one)));
        row.put("reason", Objects.requireNonNullElse(one.reason(), ""));
        if (one.newDay() != null) {
            row.put("newDay", one.newDay().toString());
        }
        if (one.escalate() != null) {
            row.put("escalate", one.escalate() ? "yes" : "no");
        }
        return row;
    }

    private String found(ActionMapper.Previous one) {
        if (one.over()) {
            return "done";
        }
        return one.deadline().isBefore(meetings.today()) ? "late" : "underway";
    }

    /**
     * @throws RuleBroken {@code agenda-factors} a factor has no conclusion; {@code agenda-late} what is late has neither a new day
     *     nor goes up; {@code agenda-not-done} what is open is called done
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        List<Given> factors = given.rows("factors");
        words.require(FixedAgenda.held(concluded(factors)), "factors");
        List<Given> rows = given.rows("previous");
        List<ActionMapper.Previous> previous = actions.previous(at.caseId());
        List<ActionMapper.Found> found = new ArrayList<>();
        for (int i = 0; i < previous.size(); i++) {
            found.add(conclusion(previous.get(i), i < rows.size() ? rows.get(i) : new Given(Map.of())));
        }
        actions.conclude(at.caseId(), found);
        briefs.keep(at.caseId(), given, factors);
        meetings.held(at.caseId());
    }

    private static List<String> concluded(List<Given> factors) {
        List<String> concluded = new ArrayList<>();
        for (int i = 0; i < factors.size() && i < FixedAgenda.FACTORS.size(); i++) {
            if (factors.get(i).has("words")) {
                concluded.add(FixedAgenda.FACTORS.get(i));
            }
        }
        return concluded;
    }

    private ActionMapper.Found conclusion(ActionMapper.Previous one, Given row) {
        String state = row.has("state") ? row.text("state") : found(one);
        if (state.equals("done") && !one.over()) {
            throw new RuleBroken("agenda-not-done", one.title()).at("previous");
        }
        boolean settled = row.has("newDay") || row.yes("escalate");
        if (state.equals("late") && (!settled || !row.has("reason"))) {
            throw new RuleBroken("agenda-late", one.title()).at("previous");
        }
        return new ActionMapper.Found(
                one.action(),
                one.carried(),
                state,
                row.text("reason"),
                row.day("newDay").orElse(null),
                row.yes("escalate"));
    }
}
