package cn.tonggui.organisation;

import java.util.List;

/**
 * What a change does, not yet in words.
 *
 * @param key words stand in the messages under {@code change.<key>}
 * @param facts names as text, dates, and words of closed sets as enums
 */
record Sentence(String key, List<Object> facts) {

    static Sentence of(ChangeKind kind, Object... facts) {
        return new Sentence(kind.name(), List.of(facts));
    }

    /** The kind said in another way, {@code UNIT_OPEN.root}. */
    static Sentence inWay(ChangeKind kind, String way, Object... facts) {
        return new Sentence(kind + "." + way, List.of(facts));
    }
}
