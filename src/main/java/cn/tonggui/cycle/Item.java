package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the plan on one side.
 *
 * @param weight points of a business item, null of a Party item @param keyTask of the key tasks of depot or workshop
 * @param partner number of the business item that a Party item goes with, null for none
 * @param pure why a Party item goes with none (纯党务) @param pair null before the pairing is checked
 */
record Item(
        Side side,
        int no,
        String title,
        String unit,
        String owner,
        String metric,
        String target,
        @Nullable Integer weight,
        LocalDate due,
        String checkWay,
        boolean keyTask,
        @Nullable Integer partner,
        String pure,
        @Nullable Integer pair) {

    public boolean party() {
        return side == Side.PARTY;
    }

    Item in(int pairNo) {
        return new Item(
                side, no, title, unit, owner, metric, target, weight, due, checkWay, keyTask, partner, pure, pairNo);
    }
}
