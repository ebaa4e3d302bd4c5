package cn.tonggui.workflow;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges how many cases a ledger lets hold the same entry, one statement for each limit of the step. */
@Component
class LimitCheck implements RuleCheck {

    private final ProcessLibrary library;
    private final Limits limits;
    private final MessageSource messages;

    LimitCheck(ProcessLibrary library, Limits limits, MessageSource messages) {
        this.library = library;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step) {
        Map<RuleCode, Verdict> found = new HashMap<>();
        for (Limit limit : library.version(step.definition()).ledger().limits()) {
            RuleCode code = new RuleCode(limit.rule());
            if (limit.steps().contains(step.step())
                    && rules.stream().anyMatch(rule -> rule.code().equals(code))) {
                found.merge(code, judge(code, limit, step), Verdict::worse);
            }
        }
        return found;
    }

    private Verdict judge(RuleCode rule, Limit limit, CheckedStep step) {
        Duties.Of matter = new Duties.Of(step.values(), step.initiator(), step.unit());
        Result result = Result.NOTED;
        if (!limit.entries(step.values()).isEmpty()) {
            boolean full = limits.full(limit, step.process(), step.caseId(), matter, step.parameters());
            result = full ? Result.UNMET : Result.MET;
        }
        Object[] facts = {Demand.said(limit.words(), step.parameters())};
        return new Verdict(
                rule,
                Map.of(),
                result,
                messages.getMessage("verdict.limit." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }
}
