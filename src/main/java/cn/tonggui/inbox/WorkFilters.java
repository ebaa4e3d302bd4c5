package cn.tonggui.inbox;

import cn.tonggui.workflow.WorkFilter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an address what a list is to be narrowed to. */
@Component
class WorkFilters {

    private final Words words;
    private final SaidWords said;
    private final InboxSettings settings;

    WorkFilters(Words words, SaidWords said, InboxSettings settings) {
        this.words = words;
        this.said = said;
        this.settings = settings;
    }

    /** Rows to a page. */
    int size() {
        return settings.pageSize();
    }

    WorkFilter of(InboxQuery query) {
        return filter(query, size());
    }

    /** One row more, which says whether there is a next page. */
    WorkFilter withNext(InboxQuery query) {
        return filter(query, size() + 1);
    }

    private WorkFilter filter(InboxQuery query, int size) {
        LocalDateTime now = words.now();
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        String light = query.hasLights() ? query.light() : "";
        LocalDateTime from = light.equals("today") || light.equals("week") ? now : null;
        LocalDateTime to = switch (light) {
            case "late" -> now;
            case "today" -> tomorrow;
            case "week" -> tomorrow.plusDays(7);
            default -> null;
        };
        return new WorkFilter(
                orNull(query.process()),
                orNull(query.unit()),
                said.of(query.q()),
                light.equals("returned"),
                from,
                to,
                query.byArrival() ? WorkFilter.Order.ARRIVAL : WorkFilter.Order.DUE,
                orNull(query.after()),
                size);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
