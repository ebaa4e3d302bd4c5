package cn.tonggui.organisation;

import java.util.List;

/**
 * What is wrong with an entry.
 *
 * @param entry its place among those checked together, from 0
 * @param field the value it concerns, {@code on} or {@code docNo}; empty when it concerns the whole
 * @param code words stand in the messages under {@code refusal.<code>}; a rule code where a rule forbids it
 */
public record Finding(int entry, String field, String code, List<Object> facts) {

    public Finding {
        facts = List.copyOf(facts);
    }
}
