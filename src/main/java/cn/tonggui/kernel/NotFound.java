package cn.tonggui.kernel;

/** There is no such thing, or this viewer may not know of it: the answer is the same 404. */
public final class NotFound extends Refusal {

    public NotFound(String code, Object... facts) {
        super(code, facts);
    }
}
