package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** B04, 征集汇总: which problems of the pool come up, who presents them, and what else is to be discussed. */
@Component
class GatherStep implements OwnStep {

    private static final int USUAL_MINUTES = 10;

    private final Meetings meetings;
    private final Problems problems;
    private final Items items;
    private final MeetingWords words;

    GatherStep(Meetings meetings, Problems problems, Items items, MeetingWords words) {
        this.meetings = meetings;
        this.problems = problems;
        this.items = items;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/collect";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Meeting meeting = meetings.require(at.caseId());
        List<Item> before = items.of(at.caseId());
        Map<String, Item> taken = before.stream()
                .filter(item -> item.problem() != null)
                .collect(Collectors.toMap(Item::problem, Function.identity()));
        List<Map<String, Object>> pool = problems.pool(meeting).stream()
                .map(problem -> row(problem, taken.get(problem.caseId()), before.isEmpty()))
                .toList();
        List<Map<String, Object>> others = before.stream()
                .filter(item -> item.problem() == null)
                .map(item -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("title", item.title());
                    row.put("kind", item.kind());
                    row.put("presenter", item.presenter());
                    row.put("minutes", (long) item.minutes());
                    row.put("plan", item.plan());
                    return row;
                })
                .toList();
        return Map.of("pool", pool, "others", others);
    }

    private Map<String, Object> row(Problem problem, Item item, boolean first) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", problem.number());
        row.put("title", problem.subject());
        row.put("level", words.level(problem.level(), problem.score()));
        row.put("source", words.say(source(problem), problem.carryCount()));
        row.put("take", item != null || first || problem.mustBeDiscussed() ? "yes" : "no");
        if (item != null) {
            row.put("presenter", item.presenter());
            row.put("minutes", (long) item.minutes());
            row.put("plan", item.plan());
        }
        return row;
    }

    private static String source(Problem problem) {
        if (problem.urgent()) {
            return "meet.source.urgent";
        }
        return problem.carryCount() > 0 ? "meet.source.carried" : "meet.source.reported";
    }

    /** @throws RuleBroken {@code agenda-must} a grave risk is left out, {@code agenda-presenter} nobody presents what is taken */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Meeting meeting = meetings.require(at.caseId());
        Given given = new Given(values);
        Map<String, Given> rows = given.rows("pool").stream()
                .collect(Collectors.toMap(row -> row.text("ref"), Function.identity(), (one, other) -> one));
        List<Item> agenda = new ArrayList<>();
        List<Problem> left = new ArrayList<>();
        for (Problem problem : problems.pool(meeting)) {
            Given row = rows.getOrDefault(problem.number(), new Given(Map.of()));
            if (problem.mustBeDiscussed() && row.text("take").equals("no")) {
                String level = words.level(problem.level(), problem.score());
                throw new RuleBroken("agenda-left-out", problem.subject(), level).at("pool");
            }
            if (row.yes("take") || problem.mustBeDiscussed()) {
                agenda.add(item(meeting, problem, row, agenda.size() + 1));
            } else if (problem.state() == ProblemState.ON_AGENDA) {
                left.add(problem);
            }
        }
        problems.putBack(left);
        given.rows("others").forEach(row -> agenda.add(other(meeting, row, agenda.size() + 1)));
        items.replace(at.caseId(), agenda);
    }

    private static Item item(Meeting meeting, Problem problem, Given row, int no) {
        if (!row.has("presenter")) {
            throw new RuleBroken("agenda-presenter", problem.subject()).at("pool");
        }
        return draft(
                meeting,
                no,
                problem.subject(),
                problem.kind(),
                problem.carryCount() > 0 ? "carried" : "problem",
                problem,
                row);
    }

    private static Item other(Meeting meeting, Given row, int no) {
        return draft(meeting, no, row.text("title"), row.text("kind"), "other", null, row);
    }

    private static Item draft(
            Meeting meeting, int no, String title, String kind, String source, Problem problem, Given row) {
        return Item.undecided(
                meeting.caseId(),
                no,
                title,
                kind,
                source,
                problem,
                row.text("presenter"),
                row.numberOr("minutes", USUAL_MINUTES),
                row.text("plan"),
                ItemState.DRAFT);
    }
}
