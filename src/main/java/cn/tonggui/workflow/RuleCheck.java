package cn.tonggui.workflow;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.Verdict;
import java.util.Optional;

/** Says what a rule finds in a case at a step. The module that knows how to judge a rule contributes one. */
public interface RuleCheck {

    /** Empty when this is not a rule it judges. Asked for each rule of a step, whenever the step's page is drawn. */
    Optional<Verdict> verdict(Rule rule, CheckedStep step);
}
