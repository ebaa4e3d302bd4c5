package cn.tonggui.meeting;

/** Where a problem stands, from its report to the answer. */
enum ProblemState {
    NEW,
    TRIAGED,
    HANDLED_BY_TEAM,
    TRANSFERRED,
    REJECTED,
    QUEUED,
    ON_AGENDA,
    RESOLVED_PENDING,
    CLOSED,
    CARRIED_OVER,
    REOPENED
}
