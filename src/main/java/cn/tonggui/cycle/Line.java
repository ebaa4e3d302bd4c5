package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;

/**
 * An indicator of a score sheet.
 *
 * @param ref P1 to P7, B1 to B5 @param no its place on the sheet @param weight points it weighs within its side
 */
record Line(String ref, int no, Side side, String title, int weight, Rater rater) {

    /** Who scores it after the unit itself. */
    enum Rater {
        PARTY,
        BUSINESS,
        /** Another unit: 互评交叉项. */
        CROSS
    }
}
