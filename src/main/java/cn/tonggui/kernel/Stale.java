package cn.tonggui.kernel;

/** Somebody was faster, or the page shown is out of date: 409 with what happened meanwhile. */
public final class Stale extends Refusal {

    public Stale(String code, Object... facts) {
        super(code, facts);
    }
}
