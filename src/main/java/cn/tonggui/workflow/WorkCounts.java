package cn.tonggui.workflow;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much waits for a viewer, list by list and process by process, counted over at most 1,000 rows of each list.
 *
 * @param rows of each list and process that has any, one or more
 */
public record WorkCounts(List<Count> rows) {

    /**
     * @param scope todo, claimable or started (我发起, still open)
     * @param late past due @param today due later today @param week due from now until seven days after today
     * @param returned came back by a return; the last four are 0 for what is not open work
     */
    public record Count(String scope, String process, int cases, int late, int today, int week, int returned) {}

    public WorkCounts {
        rows = List.copyOf(rows);
    }

    public int todo() {
        return sum("todo", "", Count::cases);
    }

    public int claimable() {
        return sum("claimable", "", Count::cases);
    }

    public int started() {
        return sum("started", "", Count::cases);
    }

    /** @param process key, or empty for all */
    public int sum(String scope, String process, ToIntFunction<Count> what) {
        return rows.stream()
                .filter(row -> row.scope().equals(scope)
                        && (process.isEmpty() || row.process().equals(process)))
                .mapToInt(what)
                .sum();
    }
}
