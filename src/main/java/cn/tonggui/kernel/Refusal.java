package cn.tonggui.kernel;

import java.util.List;

/**
 * The request cannot be granted, and the user can do something about it. Carries a code and facts; the words stand in
 * {@code messages} under {@code refusal.<code>}. {@code web} maps the four kinds to 404, 403, 409 and 422.
 */
public abstract sealed class Refusal extends RuntimeException permits NotFound, NotAllowed, Stale, RuleBroken {

    private final String code;
    private final transient List<Object> facts;

    Refusal(String code, Object... facts) {
        super(code + " " + List.of(facts));
        this.code = code;
        this.facts = List.of(facts);
    }

    public String code() {
        return code;
    }

    public List<Object> facts() {
        return facts;
    }
}
