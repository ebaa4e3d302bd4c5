package cn.tonggui.workflow;

/** 办理中, 办结, 已撤销. Overdue is computed, not a state. */
public enum CaseState {
    OPEN,
    CLOSED,
    CANCELLED
}
