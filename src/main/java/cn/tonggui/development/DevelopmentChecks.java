package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import cn.tonggui.workflow.CheckedStep;
import cn.tonggui.workflow.RuleCheck;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules of 发展党员 say at a step: its first and last day, and what is wrong with what is typed. */
@Component
class DevelopmentChecks implements RuleCheck {

    private static final String PROCESS = "member-development";

    private final CourseRows rows;
    private final DevelopmentWords words;

    DevelopmentChecks(CourseRows rows, DevelopmentWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step) {
        Map<RuleCode, Verdict> found = new HashMap<>();
        if (step.process().equals(PROCESS) && Node.known(step.step())) {
            try {
                judge(rules, Node.at(step.step()), new Given(step.values()), found);
            } catch (DateTimeException | NumberFormatException e) {
                return Map.of(); // what cannot be read yet is not judged; the form says so
            }
        }
        return found;
    }

    private void judge(List<Rule> rules, Node node, Given given, Map<RuleCode, Verdict> found) {
        Window window = new Course(given).window(node);
        Optional<Breach> breach = rows.rulings().breach(node, given);
        for (Rule rule : rules) {
            verdict(rule.code(), window, breach, given).ifPresent(one -> found.put(rule.code(), one));
        }
    }

    private Optional<Verdict> verdict(RuleCode rule, Window window, Optional<Breach> breach, Given given) {
        Optional<Breach> broken = breach.filter(one -> one.rule().equals(rule.value()));
        if (broken.isPresent()) {
            return Optional.of(new Verdict(rule, Map.of(), Result.UNMET, words.sentence(broken.get())));
        }
        boolean dates = window.known()
                && (rule.value().equals(window.node().rule()) || rule.value().equals(window.earliestRule()));
        Result result = given.has(window.node().field()) ? Result.MET : Result.NOTED;
        return dates ? Optional.of(new Verdict(rule, Map.of(), result, words.of(window))) : Optional.empty();
    }
}
