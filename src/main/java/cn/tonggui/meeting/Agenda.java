package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a meeting of the members begins with: who is due, and the matters in the order in which they were written. */
@Component
class Agenda {

    private final Items items;
    private final Presences presences;

    Agenda(Items items, Presences presences) {
        this.items = items;
        this.presences = presences;
    }

    void set(Meeting meeting, List<Presence> due, List<Given> topics) {
        presences.replace(meeting.caseId(), due);
        List<Item> agenda = new ArrayList<>();
        topics.forEach(topic -> agenda.add(item(meeting, agenda.size() + 1, topic)));
        items.replace(meeting.caseId(), agenda);
    }

    private static Item item(Meeting meeting, int no, Given topic) {
        return Item.undecided(
                meeting.caseId(),
                no,
                topic.text("title"),
                "topic",
                "other",
                null,
                topic.has("presenter") ? topic.text("presenter") : meeting.host(),
                topic.numberOr("minutes", 0),
                "",
                ItemState.APPROVED);
    }
}
