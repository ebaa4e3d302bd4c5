package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Rehearsal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 跳转, tried before it is done. */
@Component
class MoveForm implements CaseActionForm {

    private final Rehearsal rehearsal;

    MoveForm(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public String word() {
        return "move";
    }

    @Override
    public FormDefinition form(FormDefinition written, CaseView item, Viewer viewer) {
        Set<String> open = item.current().stream().map(CaseView.Current::step).collect(Collectors.toSet());
        return written.offering(
                "step",
                item.steps().stream()
                        .filter(step -> !open.contains(step.id()))
                        .map(step -> new Option(step.id(), step.name(), ""))
                        .toList());
    }

    @Override
    public Optional<Rehearsal.Rehearsed> rehearse(CaseAction action, Viewer viewer) {
        return Optional.of(rehearsal.of((CaseAction.Move) action, viewer));
    }

    @Override
    public CaseAction action(CaseRef ref, Submission asked) {
        return new CaseAction.Move(ref, ActionForms.text(asked, "step"), ActionForms.text(asked, "words"));
    }
}
