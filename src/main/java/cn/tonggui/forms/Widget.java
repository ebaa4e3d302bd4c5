package cn.tonggui.forms;

/** How a field is shown and bound. */
public enum Widget {
    TEXT,
    TEXTAREA,
    INTEGER,
    DECIMAL,
    DATE,
    DATE_TIME,
    CHOICE,
    CHOICES,
    PERSON,
    PEOPLE,
    ORGANISATION,
    ATTACHMENT,
    TABLE
}
