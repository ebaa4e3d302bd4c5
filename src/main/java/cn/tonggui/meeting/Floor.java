package cn.tonggui.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter that is on the floor, as the steps about it show it. */
@Component
class Floor {

    private final Meetings meetings;
    private final Items items;
    private final AgendaText text;

    Floor(Meetings meetings, Items items, AgendaText text) {
        this.meetings = meetings;
        this.items = items;
        this.text = text;
    }

    Meeting meeting(String caseId) {
        return meetings.require(caseId);
    }

    /** @throws IllegalStateException nothing is discussed */
    Item item(String caseId) {
        return items.current(meetings.require(caseId));
    }

    /** Its number, title and material. */
    Map<String, Object> values(Item item) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("itemNo", (long) item.no());
        values.put("itemTitle", item.title());
        values.put("materialWords", text.material(item));
        return values;
    }
}
