package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.Returns;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import java.util.List;
import org.springframework.stereotype.Component;

/** 退回 to steps that were finished in this case. */
@Component
class ReturnToForm implements TaskActionForm {

    private final Returns returns;
    private final BrokenRules brokenRules;

    ReturnToForm(Returns returns, BrokenRules brokenRules) {
        this.returns = returns;
        this.brokenRules = brokenRules;
    }

    @Override
    public String word() {
        return "return-to";
    }

    @Override
    public FormDefinition form(FormDefinition written, TaskView task, Viewer viewer) {
        List<Option> open = returns.of(task.id(), viewer).stream()
                .filter(target -> target.refusal().isEmpty())
                .map(target -> new Option(target.step(), target.name(), target.holder()))
                .toList();
        return written.offering("steps", open);
    }

    /** Steps that were finished and yet cannot be gone back to, each with the reason. */
    @Override
    public List<String> notes(TaskView task, Viewer viewer) {
        return returns.of(task.id(), viewer).stream()
                .filter(target -> !target.refusal().isEmpty())
                .map(target -> target.name()
                        + "："
                        + brokenRules
                                .words(new RuleBroken(target.refusal(), target.name()))
                                .words())
                .toList();
    }

    @Override
    public TaskAction action(TaskRef task, Submission asked) {
        return new TaskAction.ReturnTo(
                task,
                ActionForms.many(asked, "steps"),
                ActionForms.text(asked, "resume").equals("back"),
                ActionForms.text(asked, "words"));
    }
}
