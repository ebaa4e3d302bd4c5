package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import org.springframework.stereotype.Component;

/** 不再进行已提出的操作. */
@Component
class DeclineForm implements CaseActionForm {

    @Override
    public String word() {
        return "decline";
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Decline(ref, ActionForms.text(asked, "words"));
    }
}
