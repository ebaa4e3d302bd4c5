package cn.tonggui.cycle;

/** How far a score sheet is. */
enum SheetState {
    /** The unit scores itself, and others score it after that. */
    SELF,
    /** All scores are in (待核分). */
    RATED,
    /** Settled; the unit may appeal. */
    SETTLED,
    CLOSED,
    CANCELLED
}
