package cn.tonggui.kernel;

/** A rule forbids it: 422. The code is the rule code of the register where there is one. */
public final class RuleBroken extends Refusal {

    public RuleBroken(String code, Object... facts) {
        super(code, facts);
    }
}
