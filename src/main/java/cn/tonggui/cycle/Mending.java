package cn.tonggui.cycle;

/** How what stands on one rail (单轨) gets its other one on the board. */
enum Mending {
    /** While the plan is paired: at once. */
    DRAFT,
    /** After it was issued: once both heads signed for it. */
    ISSUED,
    /** Not now, or not by this viewer. */
    NONE
}
