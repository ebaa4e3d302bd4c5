package cn.tonggui.development;

import cn.tonggui.regulation.RuleUse;
import cn.tonggui.regulation.RuleUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules that 发展党员 and its pools refuse by, beside those that their ledgers name. */
@Component
class DevelopmentRuleUses implements RuleUses {

    private static final List<String> GUARDS = List.of("SD18", "backbone-standard");

    private final DevelopmentWords words;

    DevelopmentRuleUses(DevelopmentWords words) {
        this.words = words;
    }

    @Override
    public List<RuleUse> uses() {
        return RuleUse.guards(GUARDS, words.say("title"), code -> words.say("guard." + code));
    }
}
