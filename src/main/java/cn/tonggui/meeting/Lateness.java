package cn.tonggui.meeting;

import cn.tonggui.meeting.vote.Material;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stays on the agenda although its material is late; judged anew whenever the invitation is made again. */
@Component
class Lateness {

    private final Items items;
    private final Talk talk;
    private final Problems problems;
    private final Escalations escalations;

    Lateness(Items items, Talk talk, Problems problems, Escalations escalations) {
        this.items = items;
        this.talk = talk;
        this.problems = problems;
        this.escalations = escalations;
    }

    void judge(Meeting meeting, LocalDate lastDay, Material.Consent consent, String carried) {
        Map<String, LocalDate> given = talk.given(meeting.caseId());
        for (Item item : items.of(meeting.caseId())) {
            boolean open = item.state() == ItemState.APPROVED || item.state() == ItemState.DEFERRED;
            if (!open || item.decision() != null && !item.put()) {
                continue;
            }
            boolean urgent = item.urgent() || meeting.urgent();
            boolean stays = new Material(given.get(item.id()), lastDay, urgent, consent)
                    .ruling()
                    .granted();
            if (!stays && item.state() == ItemState.APPROVED) {
                items.move(item, ItemState.DEFERRED);
                escalations.carryProblem(meeting, item, carried);
            } else if (stays && item.state() == ItemState.DEFERRED) {
                items.move(item, ItemState.APPROVED);
                if (item.problem() != null) {
                    problems.takeBack(item.problem());
                }
            }
        }
    }
}
