package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A partner for what stands on one rail (补配): of a plan that was issued it waits until both heads signed.
 *
 * @param side of what is added @param alone number of the item on the other side that stands alone
 * @param existing number of the item that goes with it, null where a new one is written
 * @param weight of a new business item, null of a Party item @param refusal why it was refused, empty for nothing
 */
record Addition(
        String cycle,
        int no,
        int pair,
        Side side,
        int alone,
        @Nullable Integer existing,
        String title,
        String owner,
        String metric,
        String target,
        @Nullable Integer weight,
        String checkWay,
        String reason,
        String proposer,
        LocalDateTime proposedAt,
        State state,
        String refusal) {

    enum State {
        OPEN,
        DONE,
        REFUSED
    }

    boolean open() {
        return state == State.OPEN;
    }

    /** As one line of the plan. @param no its number there @param beside the item that stands alone: of one unit, with one date */
    Item item(int no, Item beside) {
        return new Item(
                side,
                no,
                title,
                beside.unit(),
                owner,
                metric,
                target,
                weight,
                beside.due(),
                checkWay,
                false,
                side == Side.PARTY ? Integer.valueOf(beside.no()) : null,
                "",
                null);
    }
}
