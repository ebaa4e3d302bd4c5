package cn.tonggui.regulation;

import java.util.List;

/** What is wrong with one field of what somebody entered. @param code words stand in the messages under {@code regulation.<code>} */
record Flaw(String field, String code, List<Object> facts) {

    Flaw(String field, String code, Object... facts) {
        this(field, code, List.of(facts));
    }
}
