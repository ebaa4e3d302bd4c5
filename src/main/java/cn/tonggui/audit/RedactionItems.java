package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of a case could be taken out of the log: words said with acts, and the values they changed. */
@Component
class RedactionItems {

    private final RedactionMapper rows;
    private final Cases cases;

    RedactionItems(RedactionMapper rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** @param field as the form calls it; empty for what was said, or whom it was about */
    record Item(
            long seq,
            String name,
            LocalDateTime at,
            String actorName,
            String stepName,
            String action,
            String field,
            String value) {}

    /** @param open whether the case goes on, so that its values have to stay */
    record OfCase(String id, String number, String title, boolean open, List<Item> items) {}

    /** @throws NotFound no such case, or not open to the viewer */
    OfCase of(String number, Viewer viewer) {
        List<RedactionMapper.Event> events = rows.ofCase(number);
        if (events.isEmpty()) {
            throw new NotFound("case");
        }
        CaseView view = cases.require(id(events.get(0)), viewer);
        Map<Long, Long> places = new HashMap<>();
        events.forEach(event -> places.put(event.rev(), event.seq()));
        List<Item> items = new ArrayList<>();
        for (CaseView.Act act : view.acts()) {
            Long seq = places.get((long) act.no());
            if (seq != null) {
                add(items, seq, act);
            }
        }
        return new OfCase(view.id(), view.number(), view.title(), view.state() == CaseState.OPEN, items);
    }

    private static void add(List<Item> items, long seq, CaseView.Act act) {
        add(items, seq, act, "opinion", "", act.opinion());
        add(items, seq, act, "about", "", act.about());
        for (int i = 0; i < act.changes().size(); i++) {
            CaseView.Change change = act.changes().get(i);
            add(items, seq, act, "changes[" + i + "].before", change.title(), change.before());
            add(items, seq, act, "changes[" + i + "].after", change.title(), change.after());
        }
    }

    private static void add(List<Item> items, long seq, CaseView.Act act, String name, String field, String value) {
        if (!value.isEmpty()) {
            items.add(new Item(seq, name, act.at(), act.actorName(), act.stepName(), act.action(), field, value));
        }
    }

    private static String id(RedactionMapper.Event event) {
        try {
            Map<String, Object> map = CanonicalReader.read(event.body().getBytes(StandardCharsets.UTF_8));
            return map.get("body") instanceof Map<?, ?> body && body.get("case") instanceof String id ? id : "";
        } catch (Unreadable e) {
            throw new NotFound("case");
        }
    }
}
