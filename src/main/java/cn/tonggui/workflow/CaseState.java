package cn.tonggui.workflow;

/** 办理中, 办结, 已驳回, 已撤销, 已终止. Overdue is computed, not a state. */
public enum CaseState {
    OPEN,
    CLOSED,
    REJECTED,
    CANCELLED,
    TERMINATED
}
