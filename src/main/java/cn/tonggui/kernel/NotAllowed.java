package cn.tonggui.kernel;

/** Visible, but not this person's to act on: 403 with the denied page. */
public final class NotAllowed extends Refusal {

    public NotAllowed(String code, Object... facts) {
        super(code, facts);
    }
}
