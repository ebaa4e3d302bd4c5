package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import org.springframework.stereotype.Component;

/** 终止. */
@Component
class TerminateForm implements CaseActionForm {

    @Override
    public String word() {
        return "terminate";
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Terminate(ref, ActionForms.text(asked, "words"));
    }
}
