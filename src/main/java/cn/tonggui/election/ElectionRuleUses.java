package cn.tonggui.election;

import cn.tonggui.regulation.RuleUse;
import cn.tonggui.regulation.RuleUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules that an election refuses by, beside those that its ledger names. */
@Component
class ElectionRuleUses implements RuleUses {

    private static final List<String> GUARDS = List.of(
            "R-E04", "R-E07", "R-E08", "R-E09", "R-E14", "R-E16", "R-E17", "R-E18", "R-E19", "R-E20", "R-E21", "R-O02",
            "SD01", "SD02", "SD17");

    private final Says says;

    ElectionRuleUses(Says says) {
        this.says = says;
    }

    @Override
    public List<RuleUse> uses() {
        return RuleUse.guards(GUARDS, says.say("elec.title"), code -> says.say("elec.guard." + code));
    }
}
