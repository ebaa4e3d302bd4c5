package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 登记节点: what was typed at a node stands when no rule is against it; the record gets a row, and the days that follow from it are
 * counted. {@code recordNodeTalk} is for the node of step {@code talk}. No conclusion is drawn: where people typed one, the case
 * stands as they said.
 */
@Component
class RecordNode implements JavaDelegate {

    private final Casework casework;
    private final CourseRows rows;
    private final Sponsors sponsors;
    private final DevelopmentWords words;
    private final Pools pools;

    RecordNode(Casework casework, CourseRows rows, Sponsors sponsors, DevelopmentWords words, Pools pools) {
        this.casework = casework;
        this.rows = rows;
        this.sponsors = sponsors;
        this.words = words;
        this.pools = pools;
    }

    /** @throws RuleBroken the rule that is broken, R-D01 to R-D14 or SD18, at its field */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Node node = node(at.step());
        Map<String, Object> values = new HashMap<>(casework.values(step));
        Given given = new Given(values);
        rows.rulings().breach(node, given).ifPresent(breach -> {
            throw words.refusal(breach);
        });
        sponsors.require(node, given, at.unit());
        Map<String, Object> kept = new HashMap<>(Standing.after(node, given));
        if (node == Node.CANDIDATE) {
            boolean files = casework.parameters(step).get("devObject.superior").equals("FILING");
            kept.put("superiorMode", files ? "filing" : "consent"); // R-D07: the sources differ
        }
        int times = node.repeats() ? Integer.parseInt(kept.get("looks").toString()) : 0;
        kept.put("course", rows.record(node, given, by(step, at, node), times));
        values.putAll(kept);
        kept.put("plan", rows.plan(node, new Given(values)));
        new Course(new Given(values)).dues().forEach((field, day) -> kept.put(field, day.toString()));
        for (String once : List.of("material", "conclusion", "lateReason")) {
            if (given.has(once)) {
                kept.put(once, "");
            }
        }
        casework.keep(step, kept);
        pools.tell(given, words.say("standing." + new Given(values).text("standing")));
    }

    private static Node node(String element) {
        String step = element.substring("recordNode".length());
        return Node.at(Character.toLowerCase(step.charAt(0)) + step.substring(1));
    }

    private String by(DelegateExecution step, StepAt at, Node node) {
        String person =
                casework.finisher(step, node.step()).map(PersonId::value).orElse(at.initiator());
        return words.names(List.of(person)).getOrDefault(person, "");
    }
}
