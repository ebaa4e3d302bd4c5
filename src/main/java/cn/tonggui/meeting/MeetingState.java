package cn.tonggui.meeting;

/** Where a meeting stands. HELD: the fixed agenda is through, of a meeting without one: it is open. */
enum MeetingState {
    PLANNED,
    NOTICED,
    HELD,
    NO_QUORUM,
    MINUTES_DRAFT,
    SIGNED,
    ARCHIVED,
    CANCELLED;

    /** Whether nobody sits in it any more. */
    boolean behind() {
        return ordinal() >= MINUTES_DRAFT.ordinal();
    }
}
