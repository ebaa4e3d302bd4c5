package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import java.util.List;
import java.util.Map;

/**
 * An action on a task that has a page of its own, {@code /tasks/{id}/<word>}. What it asks stands in
 * {@code actions/<word>.form.yaml}.
 */
interface TaskActionForm {

    /** The word of the action, of its form and of its address. */
    String word();

    /** What this viewer may choose, put into the form as it is written. */
    default FormDefinition form(FormDefinition written, TaskView task, Viewer viewer) {
        return written;
    }

    /** Whom its person fields offer, by field; a field that is absent offers the people of the case's unit. */
    default Map<String, TaskView.Choice> choices(TaskView task, Viewer viewer) {
        return Map.of();
    }

    /** Sentences beneath the form: what cannot be chosen, and why. */
    default List<String> notes(TaskView task, Viewer viewer) {
        return List.of();
    }

    /** @param asked valid, of the form */
    TaskAction action(TaskRef task, Submission asked);
}
