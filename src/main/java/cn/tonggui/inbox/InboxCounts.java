package cn.tonggui.inbox;

import cn.tonggui.workflow.WorkCounts;
import cn.tonggui.workflow.WorkCounts.Count;
import java.util.List;
import java.util.Map;

/**
 * What stands beside tabs and filters, of one viewer.
 *
 * @param unread copies, at most 1,000 @param titles of every process by its key, in the order of the catalogue
 */
record InboxCounts(WorkCounts counts, int unread, InboxQuery query, Map<String, String> titles) {

    /** One process of the filter; {@code cases} is 0 where the list is not counted. */
    record Choice(String process, String title, int cases) {}

    public int todo() {
        return counts.todo();
    }

    public int claimable() {
        return counts.claimable();
    }

    public int started() {
        return counts.started();
    }

    /** How many the light leaves, of the process that is chosen; 0 when organisation or words narrow the list besides. */
    public int light(String light) {
        if (!query.unit().isEmpty() || !query.q().isEmpty()) {
            return 0;
        }
        return switch (light) {
            case "late" -> counts.sum(query.scope(), query.process(), Count::late);
            case "today" -> counts.sum(query.scope(), query.process(), Count::today);
            case "week" -> counts.sum(query.scope(), query.process(), Count::week);
            case "returned" -> counts.sum(query.scope(), query.process(), Count::returned);
            default -> 0;
        };
    }

    /** Processes that the list has, with their counts; every process where it is not counted. */
    public List<Choice> processes() {
        boolean counted = !counts.rows().isEmpty()
                && List.of("todo", "claimable", "started").contains(query.scope());
        return titles.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(), entry.getValue(), counts.sum(query.scope(), entry.getKey(), Count::cases)))
                .filter(choice ->
                        !counted || choice.cases() > 0 || choice.process().equals(query.process()))
                .toList();
    }
}
