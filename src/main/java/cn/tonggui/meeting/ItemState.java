package cn.tonggui.meeting;

/** Where a matter of an agenda stands. */
enum ItemState {
    DRAFT,
    APPROVED,
    DEFERRED,
    RETURNED,
    DISCUSSED,
    PASSED,
    NOT_PASSED,
    ESCALATED,
    SUBMITTED_TO_ASSEMBLY
}
