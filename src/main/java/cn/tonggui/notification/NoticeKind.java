package cn.tonggui.notification;

/** What a notice is about: 催办 by a person, 到期 near or on the day, 逾期, 升级 to a superior, 通知 of anything else. */
public enum NoticeKind {
    URGE,
    DUE,
    LATE,
    ESCALATION,
    NEWS
}
