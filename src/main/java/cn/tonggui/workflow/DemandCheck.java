package cn.tonggui.workflow;

import cn.tonggui.forms.Requirement;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges what a ledger demands of a case at a step, before somebody finishes it. */
@Component
class DemandCheck implements RuleCheck {

    private static final int PLACES = 4;

    private final ProcessLibrary library;
    private final MessageSource messages;
    private final Clock clock;

    DemandCheck(ProcessLibrary library, MessageSource messages, Clock clock) {
        this.library = library;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step) {
        Map<RuleCode, Verdict> found = new HashMap<>();
        for (Demand demand : library.version(step.definition()).ledger().demands()) {
            RuleCode code = new RuleCode(demand.rule());
            if (demand.concerns(step.step(), step.values())
                    && step.parameters()
                            .keySet()
                            .containsAll(demand.requirement().settings())
                    && rules.stream().anyMatch(rule -> rule.code().equals(code))) {
                found.merge(code, judge(code, demand, step), Verdict::worse);
            }
        }
        return found;
    }

    private Verdict judge(RuleCode rule, Demand demand, CheckedStep step) {
        Requirement.Found found = demand.requirement().of(step.values(), step.parameters(), LocalDate.now(clock));
        Result result = found.open() ? Result.NOTED : found.holds() ? Result.MET : Result.UNMET;
        Object[] facts = {demand.said(step.parameters()), plain(found.left())};
        return new Verdict(
                rule,
                Map.of(),
                result,
                messages.getMessage("verdict.demand." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
