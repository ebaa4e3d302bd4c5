package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pair with its items. */
record PairLine(Pair pair, List<Item> items) {

    PairLine {
        items = List.copyOf(items);
    }

    /** How it stands on a day, by what was said of it last: complete on each side that it has, or late, or going on. */
    Pair.State state(@Nullable Progress told, LocalDate today) {
        boolean done = told != null
                && (!hasParty() || Integer.valueOf(100).equals(told.partyPercent()))
                && (!hasBusiness() || Integer.valueOf(100).equals(told.businessPercent()));
        if (done) {
            return Pair.State.DONE;
        }
        return pair.due().isBefore(today) ? Pair.State.NOT_DONE : Pair.State.RUNNING;
    }

    int no() {
        return pair.no();
    }

    String unit() {
        return pair.unit();
    }

    boolean hasParty() {
        return items.stream().anyMatch(Item::party);
    }

    boolean hasBusiness() {
        return items.stream().anyMatch(item -> !item.party());
    }

    /** What the Party does, one line each; empty on the rail of production alone. */
    String party() {
        return items.stream().filter(Item::party).map(Item::title).collect(Collectors.joining("\n"));
    }

    /** Of its business items together, empty for the Party's alone. */
    String weight() {
        int weight = items.stream()
                .filter(item -> item.weight() != null)
                .mapToInt(Item::weight)
                .sum();
        return weight == 0 ? "" : Integer.toString(weight);
    }

    String business() {
        return items.stream().filter(item -> !item.party()).map(Item::title).collect(Collectors.joining("\n"));
    }
}
