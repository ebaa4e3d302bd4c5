package cn.tonggui.kernel;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * Somebody wanted something that a rule, or their part in it, denied them. No {@link Fact}, since what they wanted is undone: the log
 * tells of it afterwards, and says so in its own journal where it cannot.
 *
 * @param wanted the word of the action, kebab-case and never renamed: {@code approve}
 * @param code of the refusal; the code of the rule where it is one
 * @param about of what, by names: process, number of the case, step, id of a proposal; never what was typed
 */
public record Denied(PersonId by, String wanted, String code, Map<String, String> about, LocalDateTime at) {

    public Denied {
        about = Map.copyOf(about);
    }
}
