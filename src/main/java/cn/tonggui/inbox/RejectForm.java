package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** 驳回. */
@Component
class RejectForm implements TaskActionForm {

    @Override
    public String word() {
        return "reject";
    }

    @Override
    public TaskAction action(TaskRef task, Submission asked) {
        return new TaskAction.Reject(task, ActionForms.text(asked, "words"));
    }
}
