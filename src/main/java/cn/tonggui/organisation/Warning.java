package cn.tonggui.organisation;

import java.util.List;

/**
 * What an organisation should mend (domain 4.2).
 *
 * @param key words stand in the messages under {@code warning.<key>}
 * @param rule code of the register, empty where the practice is ours
 * @param grave true for what is overdue or not allowed, false for what is coming or worth a look
 */
public record Warning(String key, String rule, boolean grave, List<Object> facts) {

    public Warning {
        facts = List.copyOf(facts);
    }

    static Warning grave(String key, String rule, Object... facts) {
        return new Warning(key, rule, true, List.of(facts));
    }

    static Warning mild(String key, String rule, Object... facts) {
        return new Warning(key, rule, false, List.of(facts));
    }
}
