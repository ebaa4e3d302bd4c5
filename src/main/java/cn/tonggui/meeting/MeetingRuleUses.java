package cn.tonggui.meeting;

import cn.tonggui.regulation.RuleUse;
import cn.tonggui.regulation.RuleUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules that a meeting refuses by, beside those that its ledgers name. */
@Component
class MeetingRuleUses implements RuleUses {

    private static final List<String> GUARDS = List.of("R-M01", "R-M02", "R-M04", "R-O02", "SD06", "SD14", "SD19");

    private final MeetingWords words;

    MeetingRuleUses(MeetingWords words) {
        this.words = words;
    }

    @Override
    public List<RuleUse> uses() {
        return RuleUse.guards(GUARDS, words.say("meet.title"), code -> words.say("meet.guard." + code));
    }
}
