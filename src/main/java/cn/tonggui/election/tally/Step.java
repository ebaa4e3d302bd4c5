package cn.tonggui.election.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a count: what was found, under which rule, and what was looked at.
 *
 * @param inputs in the order in which the sentence names them; whole numbers, texts and lists of names
 */
public record Step(Finding finding, Map<String, Object> inputs) {

    public Step {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    Step(Finding finding) {
        this(finding, Map.of());
    }

    Step with(String name, long number) {
        return and(name, number);
    }

    Step with(String name, String text) {
        return and(name, text);
    }

    Step with(String name, List<String> names) {
        return and(name, List.copyOf(names));
    }

    private Step and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(inputs);
        more.put(name, value);
        return new Step(finding, more);
    }

    /** Code of the rule, such as {@code R-E07}. */
    public String rule() {
        return finding.rule();
    }

    /** The rules that steps rest on, each once, in the order of the steps. */
    static List<String> rules(List<Step> steps) {
        return steps.stream().map(Step::rule).distinct().toList();
    }

    static List<Step> joined(List<Step> first, List<Step> then) {
        List<Step> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
