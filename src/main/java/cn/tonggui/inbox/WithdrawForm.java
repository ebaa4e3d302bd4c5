package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import org.springframework.stereotype.Component;

/** 撤回. */
@Component
class WithdrawForm implements CaseActionForm {

    @Override
    public String word() {
        return "withdraw";
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Withdraw(ref, ActionForms.text(asked, "words"));
    }
}
