package cn.tonggui.election;

import cn.tonggui.election.tally.Ruling;
import cn.tonggui.election.tally.Step;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the count found, in words, and the refusal that follows from it. */
@Component
class Says {

    private final TallyWords words = new TallyWords();

    String of(List<Step> steps) {
        return steps.stream().map(words::sentence).collect(Collectors.joining(words.say("elec.then")));
    }

    String of(Step step) {
        return words.sentence(step);
    }

    /** Without the rule, for a page that makes it a link. */
    String plain(Step step) {
        return words.plain(step);
    }

    /** A text of the messages of the module. */
    String say(String key, Object... facts) {
        return words.say(key, facts);
    }

    String names(List<String> names) {
        return String.join(words.say("tally.and"), names);
    }

    /** @throws RuleBroken code of the first rule that forbids it, with all that forbids it in one text */
    void require(Ruling ruling) {
        if (!ruling.granted()) {
            List<Step> refusing = ruling.refusing();
            throw new RuleBroken(refusing.get(0).rule(), of(refusing));
        }
    }
}
