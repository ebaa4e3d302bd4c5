package cn.tonggui.workflow;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import java.util.List;
import java.util.Map;

/** Says what a rule finds in a case at a step. The module that knows how to judge a rule contributes one. */
public interface RuleCheck {

    /** What it finds for those of the step's rules that it judges. Asked once whenever the step's page is drawn. */
    Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step);
}
