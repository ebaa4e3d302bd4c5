package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Rehearsal;
import java.util.Optional;

/**
 * An action on a whole case that has a page of its own, {@code /cases/{id}/<word>}. What it asks stands in
 * {@code actions/<word>.form.yaml}.
 */
interface CaseActionForm {

    /** The word of the action, of its form and of its address. */
    String word();

    /** What this viewer may choose, put into the form as it is written. */
    default FormDefinition form(FormDefinition written, CaseView item, Viewer viewer) {
        return written;
    }

    /** What it would do, for an action that is tried before it is done; empty for all others. */
    default Optional<Rehearsal.Rehearsed> rehearse(CaseAction action, Viewer viewer) {
        return Optional.empty();
    }

    /** @param asked valid, of the form */
    CaseAction action(CaseRef ref, Submission asked);
}
