package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Ruling;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a rule of the cycle found, in words, and the refusal that follows from it. */
@Component
class RulingWords {

    private final CycleWords words;

    RulingWords(CycleWords words) {
        this.words = words;
    }

    /** All of it; people are told by their names. */
    String of(Ruling ruling) {
        return told(ruling.steps());
    }

    /** @throws RuleBroken with the rule it comes down to and what forbids it, in a sentence */
    void require(Ruling ruling) {
        if (!ruling.granted()) {
            throw new RuleBroken(ruling.rule(), told(ruling.refusals()));
        }
    }

    private String told(List<Ruling.Step> steps) {
        Map<String, String> names = words.names(steps.stream()
                .flatMap(step -> step.inputs().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList());
        return steps.stream()
                .map(step -> words.say(
                        step.key(),
                        step.inputs().stream()
                                .map(input -> names.getOrDefault(input.toString(), input.toString()))
                                .toArray()))
                .collect(Collectors.joining(words.say("cycle.then")));
    }
}
