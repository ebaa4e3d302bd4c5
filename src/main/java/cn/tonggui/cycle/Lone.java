package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.workflow.CaseView;
import java.util.List;

/**
 * What stands on one rail and may be given its other one.
 *
 * @param pair its number as the board has it @param how whether at once or by two signatures
 * @param candidates items of the other side that may go with it
 */
record Lone(CaseView item, Cycle cycle, Item alone, int pair, Mending how, List<Item> candidates) {

    Side missing() {
        return alone.party() ? Side.BUSINESS : Side.PARTY;
    }

    String ref() {
        return (alone.party() ? "p" : "b") + alone.no();
    }

    public boolean draft() {
        return how == Mending.DRAFT;
    }
}
