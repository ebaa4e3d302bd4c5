package cn.tonggui.kernel;

/** A rule forbids it: 422. The code is the rule code of the register where there is one. */
public final class RuleBroken extends Refusal {

    private final String field;
    private final String words;

    public RuleBroken(String code, Object... facts) {
        this("", "", code, facts);
    }

    private RuleBroken(String field, String words, String code, Object[] facts) {
        super(code, facts);
        this.field = field;
        this.words = words;
    }

    /** The same, of what was typed into this field of the form. */
    public RuleBroken at(String name) {
        return new RuleBroken(name, words, code(), facts().toArray());
    }

    /** The same, said in words that whoever refuses has: they go before those of the messages. */
    public RuleBroken saying(String text) {
        return new RuleBroken(field, text, code(), facts().toArray());
    }

    /** Name of the field that it is about; empty for the form as a whole. */
    public String field() {
        return field;
    }

    /** What it says; empty where the words stand in the messages. */
    public String words() {
        return words;
    }
}
