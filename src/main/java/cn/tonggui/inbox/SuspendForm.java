package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import org.springframework.stereotype.Component;

/** 挂起. */
@Component
class SuspendForm implements CaseActionForm {

    @Override
    public String word() {
        return "suspend";
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Suspend(ref, ActionForms.text(asked, "words"));
    }
}
