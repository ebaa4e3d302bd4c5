package cn.tonggui.audit.verify;

/** A file that is not what it should be, so that nothing can be said about what it holds. */
public final class Unreadable extends Exception {

    private final transient Object[] facts;

    /** @param key of the sentence that says so; {@code facts} fill it */
    Unreadable(String key, Object... facts) {
        super(key);
        this.facts = facts;
    }

    String key() {
        return getMessage();
    }

    Object[] facts() {
        return facts;
    }
}
