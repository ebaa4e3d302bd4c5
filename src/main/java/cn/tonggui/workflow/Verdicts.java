package cn.tonggui.workflow;

import cn.tonggui.forms.Forms;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Door of what the rules of a step say of its case, with what is being typed. It reads nothing of the case itself. */
@Component
public class Verdicts {

    private final Forms forms;
    private final Rulebook rulebook;
    private final List<RuleCheck> checks;

    Verdicts(Forms forms, Rulebook rulebook, List<RuleCheck> checks) {
        this.forms = forms;
        this.rulebook = rulebook;
        this.checks = checks;
    }

    /** A rule as it is worded, and what it says here. */
    public record Hint(Rule rule, Verdict verdict) {}

    /**
     * One for each rule of the step, the broken ones first, then those about to be.
     *
     * @param item the task's case
     * @param typed texts by field, empty for the task as it stands
     */
    public List<Hint> of(TaskView task, CaseView item, Map<String, List<String>> typed) {
        if (task.rules().isEmpty()) {
            return List.of();
        }
        CheckedStep step = new CheckedStep(
                task.caseId(),
                task.definition(),
                task.process(),
                task.step(),
                task.initiator(),
                task.unit(),
                task.dueAt(),
                forms.standing(task.form(), typed, task.values()),
                item.parameters());
        List<Rule> rules =
                rulebook.rules(task.rules().stream().map(RuleCode::new).toList());
        Map<RuleCode, Verdict> found = new HashMap<>();
        checks.forEach(check ->
                check.verdicts(rules, step).forEach((rule, verdict) -> found.merge(rule, verdict, Verdict::worse)));
        return rules.stream()
                .map(rule -> new Hint(rule, found.getOrDefault(rule.code(), asWorded(rule))))
                .sorted(Comparator.comparing(hint -> hint.verdict().result()))
                .toList();
    }

    /** A rule nobody judges is shown as it is worded. */
    private static Verdict asWorded(Rule rule) {
        return new Verdict(rule.code(), Map.of(), Verdict.Result.NOTED, rule.words());
    }
}
