package cn.tonggui.regulation;

import cn.tonggui.regulation.RuleUse.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Two people change a parameter or the calendar: rules that guard these pages themselves. */
@Component
class OwnUses implements RuleUses {

    private static final RuleCode TWO_PEOPLE = new RuleCode("SD17");

    private final RegulationWords words;

    OwnUses(RegulationWords words) {
        this.words = words;
    }

    @Override
    public List<RuleUse> uses() {
        return List.of(
                new RuleUse(TWO_PEOPLE, Kind.GUARD, words.text("parameters"), words.text("second")),
                new RuleUse(TWO_PEOPLE, Kind.GUARD, words.text("calendar"), words.text("second")));
    }
}
