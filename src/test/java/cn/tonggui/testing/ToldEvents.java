package cn.tonggui.testing;

/** What the log was told, whether it waits or has its place: columns case_number, rev, body. */
public final class ToldEvents {

    public static final String ALL = "(SELECT case_number, rev, body FROM audit_outbox"
            + " UNION ALL SELECT case_number, rev, body FROM audit_log) told";

    private ToldEvents() {}
}
