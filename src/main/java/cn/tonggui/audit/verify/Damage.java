package cn.tonggui.audit.verify;

import java.util.Locale;

/** What was done to a log or an export. */
enum Damage {
    SIGNATURE,
    CHANGED,
    DELETED,
    INSERTED,
    REORDERED,
    TRUNCATED,
    FORKED;

    String key() {
        return "damage." + name().toLowerCase(Locale.ROOT);
    }
}
