package cn.tonggui.meeting;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B15: what is to be done becomes matters of their own; the meeting is over and its minutes are written. */
@Component
class OpenActions implements JavaDelegate {

    private final Casework casework;
    private final Meetings meetings;
    private final Items items;
    private final Actions actions;
    private final AgendaText text;

    OpenActions(Casework casework, Meetings meetings, Items items, Actions actions, AgendaText text) {
        this.casework = casework;
        this.meetings = meetings;
        this.items = items;
        this.actions = actions;
        this.text = text;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        PersonId initiator = casework.finisher(step, "breakDown").orElseThrow();
        Map<Integer, Item> byNo = new HashMap<>();
        List<Item> agenda = items.of(at.caseId());
        agenda.forEach(item -> byNo.put(item.no(), item));
        Map<String, String> numbers = text.numbers(at.caseId());
        Map<Integer, Action> opened = new LinkedHashMap<>();
        for (ActionMapper.Measure measure : actions.measures(at.caseId())) {
            if (measure.action() == null) {
                Item item = byNo.get(measure.itemNo());
                opened.put(measure.no(), open(step, at, measure, item, numbers, initiator));
            }
        }
        actions.open(at.caseId(), opened);
        String resolutions = text.resolutions(agenda);
        if (!resolutions.isEmpty()) {
            casework.keep(step, Map.of("resolutions", resolutions));
        }
        meetings.move(at.caseId(), MeetingState.MINUTES_DRAFT);
    }

    private Action open(
            DelegateExecution step,
            StepAt at,
            ActionMapper.Measure measure,
            Item item,
            Map<String, String> numbers,
            PersonId initiator) {
        Map<String, Object> values = new HashMap<>();
        values.put("subject", measure.measure());
        values.put("meetingNumber", at.caseNumber());
        values.put("owner", measure.owner());
        values.put("deadline", measure.deadline().toString());
        values.put("standard", measure.standard());
        values.put("checker", measure.checker());
        if (measure.aide() != null) {
            values.put("helper", measure.aide());
        }
        if (item.problem() != null) {
            values.put("problemNumber", numbers.get(item.problem()));
        }
        UnitCode unit = at.unit();
        StepAt opened = casework.open(step, "action-item", values, unit, initiator, "action");
        return new Action(
                opened.caseId(),
                opened.caseNumber(),
                unit.value(),
                at.caseId(),
                item.id(),
                item.problem(),
                measure.measure(),
                measure.owner(),
                measure.checker(),
                measure.deadline(),
                0,
                0,
                "OPEN");
    }
}
