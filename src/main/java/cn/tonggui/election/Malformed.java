package cn.tonggui.election;

import java.util.List;

/** A file that is no count sheet. Names the key and carries what the words need; {@link Recount} tells it. */
final class Malformed extends Exception {

    private final String key;
    private final String problem;
    private final transient List<Object> facts;

    Malformed(String key, String problem, Object... facts) {
        super(key + ": " + problem);
        this.key = key;
        this.problem = problem;
        this.facts = List.of(facts);
    }

    /** Path of the key: {@code candidates.甲.yes}; empty for the file as a whole. */
    String key() {
        return key;
    }

    String problem() {
        return problem;
    }

    List<Object> facts() {
        return facts;
    }
}
