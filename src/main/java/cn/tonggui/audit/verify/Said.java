package cn.tonggui.audit.verify;

import java.util.Arrays;
import java.util.List;

/** Something to be said: the key of its words, and what fills them. */
record Said(String key, List<String> facts) {

    static Said of(String key, Object... facts) {
        return new Said(key, Arrays.stream(facts).map(Object::toString).toList());
    }
}
