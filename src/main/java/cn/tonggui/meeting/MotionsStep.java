package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** R-M01, 登记表决: the votes of the members' meeting on each matter, as totals; more than half of all due must agree. */
@Component
class MotionsStep implements OwnStep {

    private final Meetings meetings;
    private final Items items;
    private final Presences presences;
    private final MeetingWords words;

    MotionsStep(Meetings meetings, Items items, Presences presences, MeetingWords words) {
        this.meetings = meetings;
        this.items = items;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "three-meetings/votes";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "motions", items.of(at.caseId()).stream().map(MotionsStep::row).toList());
    }

    private static Map<String, Object> row(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", item.title());
        if (item.passed() != null) {
            row.put("way", item.way());
            row.put("yes", (long) item.votes().yes());
            row.put("no", (long) item.votes().no());
            row.put("abstain", (long) item.votes().abstain());
        }
        return row;
    }

    /**
     * @throws RuleBroken R-M01 there are not as many votes as voters; {@code gathering-way} votes without the way; {@code
     *     gathering-no-vote} nothing was voted on
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Meeting meeting = meetings.require(at.caseId());
        int voters = (int) presences.of(at.caseId()).stream()
                .filter(row -> row.member() && row.came())
                .count();
        List<Given> rows = new Given(values).rows("motions");
        List<Item> agenda = items.of(at.caseId());
        boolean voted = false;
        for (int i = 0; i < Math.min(agenda.size(), rows.size()); i++) {
            if (Stream.of("way", "yes", "no", "abstain").anyMatch(rows.get(i)::has)) {
                count(meeting, agenda.get(i), rows.get(i), voters);
                voted = true;
            }
        }
        if (!voted) {
            throw new RuleBroken("gathering-no-vote");
        }
    }

    private void count(Meeting meeting, Item item, Given row, int voters) {
        if (!row.has("way")) {
            throw new RuleBroken("gathering-way", item.title());
        }
        Motion.Votes votes =
                new Motion.Votes(row.numberOr("yes", 0), row.numberOr("no", 0), row.numberOr("abstain", 0));
        Motion motion = meeting.motion(0, voters, votes);
        words.require(motion.counted(Motion.Way.valueOf(row.text("way").toUpperCase(Locale.ROOT))));
        boolean passed = motion.ruling().granted();
        items.decide(item, votes, voters, row.text("way"), passed);
    }
}
