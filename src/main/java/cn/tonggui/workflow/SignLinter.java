package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What drawing, form and ledger must say of a step that several people sign (会签、或签、依次审批). */
final class SignLinter {

    private static final String FLOWABLE = "http://flowable.org/bpmn";
    private static final Set<String> OPINIONS = Set.of("approve", "disapprove", "abstain");

    private final Ledger ledger;
    private final Map<String, FormDefinition> forms;
    private final Map<String, Element> loops;
    private final List<String> faults = new ArrayList<>();

    /** @param loops by the step that is drawn for several */
    SignLinter(Ledger ledger, Map<String, FormDefinition> forms, Map<String, Element> loops) {
        this.ledger = ledger;
        this.forms = forms;
        this.loops = loops;
    }

    List<String> faults() {
        ledger.steps().forEach((id, step) -> {
            if (step.sign() != null) {
                check(id, step, step.sign());
            } else if (step.actions().contains(Outcome.ABSTAIN.word())) {
                faults.add("step " + id + " lets one abstain whose word alone decides");
            }
        });
        return faults;
    }

    private void check(String id, Ledger.Step step, Ledger.Sign sign) {
        Element loop = loops.get(id);
        if (loop == null) {
            faults.add("step " + id + " has a rule for signing, and is not drawn for several people");
            return;
        }
        if (step.sheets() != null) {
            faults.add("step " + id + " has a rule for signing and sheets, expected one of them");
        }
        if (!OPINIONS.containsAll(step.actions()) || step.actions().stream().noneMatch("approve"::equals)) {
            faults.add(
                    "step " + id + " offers " + step.actions() + ", expected opinions: approve, disapprove, abstain");
        }
        checkShare(id, sign);
        checkLoop(id, sign, loop);
        FormDefinition form = forms.get(id);
        if (form == null || form.fields().stream().anyMatch(SignLinter::decidesMore)) {
            faults.add("the form of " + id
                    + " asks each signer for more than an opinion, the last would overwrite the others");
        }
    }

    private void checkShare(String id, Ledger.Sign sign) {
        if ((sign.rule() == Ledger.Sign.Rule.RATIO) == (sign.ratio() == null)) {
            faults.add("step " + id + " signs by " + sign.rule() + " with the share " + sign.ratio());
        } else if (sign.ratio() != null) {
            try {
                SignRule.Share.of(sign.ratio());
            } catch (IllegalArgumentException none) {
                faults.add("step " + id + ": " + none.getMessage());
            }
        }
    }

    private void checkLoop(String id, Ledger.Sign sign, Element loop) {
        Element task = (Element) loop.getParentNode();
        String one = loop.getAttributeNS(FLOWABLE, "elementVariable");
        String list = loop.getAttributeNS(FLOWABLE, "collection").replaceAll("[${}]", "");
        String ends = loop.getTextContent().strip();
        if (one.isEmpty()
                || !task.getAttributeNS(FLOWABLE, "assignee").equals("${" + one + "}")
                || !ends.equals("${" + SigningVariables.DECIDED + " == true}")) {
            faults.add("step " + id + " is not drawn as one task for each signer until ${" + SigningVariables.DECIDED
                    + " == true}");
        }
        if (sign.signers().isEmpty()) {
            StepLinter.requireChosen(id, list, forms, faults);
        } else if (!list.equals(SigningVariables.SIGNERS)) {
            faults.add("step " + id + " is signed by tokens and runs over " + list + ", expected "
                    + SigningVariables.SIGNERS);
        }
    }

    private static boolean decidesMore(Field field) {
        return field.bound() && !field.name().equals(CaseKeeper.OPINION);
    }
}
