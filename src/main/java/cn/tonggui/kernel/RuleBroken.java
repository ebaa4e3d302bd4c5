package cn.tonggui.kernel;

/** A rule forbids it: 422. The code is the rule code of the register where there is one. */
public final class RuleBroken extends Refusal {

    private final String field;

    public RuleBroken(String code, Object... facts) {
        this("", code, facts);
    }

    private RuleBroken(String field, String code, Object[] facts) {
        super(code, facts);
        this.field = field;
    }

    /** The same, of what was typed into this field of the form. */
    public RuleBroken at(String name) {
        return new RuleBroken(name, code(), facts().toArray());
    }

    /** Name of the field that it is about; empty for the form as a whole. */
    public String field() {
        return field;
    }
}
