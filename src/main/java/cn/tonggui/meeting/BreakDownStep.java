package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.Apart;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** B15, 拆解事项: who does what until when, to which standard, and who looks whether it is done. */
@Component
class BreakDownStep implements OwnStep {

    private final Items items;
    private final Actions actions;
    private final AgendaText text;
    private final MeetingWords words;

    BreakDownStep(Items items, Actions actions, AgendaText text, MeetingWords words) {
        this.items = items;
        this.actions = actions;
        this.text = text;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/breakDown";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "resolutions",
                text.resolutions(items.of(at.caseId())),
                "actions",
                actions.measures(at.caseId()).stream().map(BreakDownStep::row).toList());
    }

    private static Map<String, Object> row(ActionMapper.Measure measure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("item", (long) measure.itemNo());
        row.put("measure", measure.measure());
        row.put("owner", measure.owner());
        row.put("helper", Objects.requireNonNullElse(measure.aide(), ""));
        row.put("deadline", measure.deadline().toString());
        row.put("standard", measure.standard());
        row.put("checker", measure.checker());
        return row;
    }

    /**
     * @throws RuleBroken SD06 one checks oneself; {@code agenda-no-such-item} nothing is to be done about it; {@code
     *     agenda-no-action} a resolution has nobody who does it
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<Item> mayDo = items.of(at.caseId()).stream().filter(Item::mayDo).toList();
        List<ActionMapper.Measure> measures = new ArrayList<>();
        for (Given row : new Given(values).rows("actions")) {
            int item = row.numberOr("item", 0);
            if (mayDo.stream().noneMatch(one -> one.no() == item)) {
                throw new RuleBroken("agenda-no-such-item", item).at("actions");
            }
            if (!Apart.checking(row.text("owner"), row.text("checker")).granted()) {
                String person = row.text("owner");
                throw new RuleBroken("SD06", words.names(List.of(person)).getOrDefault(person, "")).at("actions");
            }
            measures.add(new ActionMapper.Measure(
                    at.caseId(),
                    measures.size() + 1,
                    item,
                    row.text("measure"),
                    row.text("owner"),
                    row.has("helper") ? row.text("helper") : null,
                    row.day("deadline").orElseThrow(),
                    row.text("standard"),
                    row.text("checker"),
                    null));
        }
        mayDo.stream()
                .filter(Item::toDo)
                .filter(item -> measures.stream().noneMatch(one -> one.itemNo() == item.no()))
                .findFirst()
                .ifPresent(item -> {
                    throw new RuleBroken("agenda-no-action", item.no(), item.title()).at("actions");
                });
        actions.breakDown(at.caseId(), measures);
    }
}
