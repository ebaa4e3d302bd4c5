package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import org.springframework.stereotype.Component;

/** 激活. */
@Component
class ResumeForm implements CaseActionForm {

    @Override
    public String word() {
        return "resume";
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Resume(ref, ActionForms.text(asked, "words"));
    }
}
