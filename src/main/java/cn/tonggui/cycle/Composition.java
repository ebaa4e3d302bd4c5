package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Adjustments;

/** Both sides of a sheet and what they make, both ways (双向合成). */
record Composition(Result party, Result business, Result branch, Result workshop, Adjustments adjustments) {

    boolean scored() {
        return branch.reckoning().scored();
    }
}
