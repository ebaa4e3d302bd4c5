package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.TaskView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out and binds the form of one action, with what this viewer may choose. */
@Component
class ActionPages {

    private final ActionForms actions;
    private final Forms forms;
    private final Directories directories;

    ActionPages(ActionForms actions, Forms forms, Directories directories) {
        this.actions = actions;
        this.forms = forms;
        this.directories = directories;
    }

    /** One action as this viewer may take it. */
    record Page<T>(T action, FormDefinition form, CaseDirectory directory, String url, List<String> notes) {}

    Page<TaskActionForm> of(String word, TaskView task, Viewer viewer) {
        TaskActionForm action = actions.ofTask(word);
        return new Page<>(
                action,
                action.form(actions.written(word), task, viewer),
                directories.choosing(task, action.choices(task, viewer), viewer),
                "/tasks/" + task.id() + "/" + word,
                action.notes(task, viewer));
    }

    Page<CaseActionForm> of(String word, CaseView item, Viewer viewer) {
        CaseActionForm action = actions.ofCase(word);
        return new Page<>(
                action,
                action.form(actions.written(word), item, viewer),
                directories.of(item, viewer),
                "/cases/" + item.id() + "/" + word,
                List.of());
    }

    Submission bind(Page<?> page, Sent sent) {
        return forms.bind(page.form(), "submit", sent.parameters(), Map.of(), page.directory());
    }

    Sheet sheet(Page<?> page, Map<String, List<String>> typed, List<FieldError> errors) {
        return new Sheet(
                forms.page(page.form(), Map.of(), typed, errors, page.directory()), page.directory(), page.url());
    }
}
