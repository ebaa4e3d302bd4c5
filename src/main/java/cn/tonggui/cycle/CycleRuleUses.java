package cn.tonggui.cycle;

import cn.tonggui.regulation.RuleUse;
import cn.tonggui.regulation.RuleUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules that a cycle refuses by, beside those that its ledgers name. */
@Component
class CycleRuleUses implements RuleUses {

    private static final List<String> GUARDS = List.of("SD09");

    private final CycleWords words;

    CycleRuleUses(CycleWords words) {
        this.words = words;
    }

    @Override
    public List<RuleUse> uses() {
        return RuleUse.guards(GUARDS, words.say("cycle.title"), code -> words.say("cycle.guard." + code));
    }
}
