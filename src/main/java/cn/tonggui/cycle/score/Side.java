package cn.tonggui.cycle.score;

/** The two sides of one plan, one inspection and one score sheet: Party work (党务) and production (业务). */
public enum Side {
    PARTY,
    BUSINESS
}
