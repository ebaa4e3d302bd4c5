package cn.tonggui.inbox;

import cn.tonggui.correspondence.Correspondence;
import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Forms.Shown;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what stands on a task's page around the form: facts, rules, way and timeline. */
@Component
class TaskPages {

    private static final List<String> DECISIONS = List.of("submit", "approve", "abstain", "return", "disapprove");

    private static final List<String> TURNS = List.of("sign", "resolve", "revoke", "take-back", "remove-signer");

    private final Forms forms;
    private final Cases cases;
    private final Verdicts verdicts;
    private final Directories directories;
    private final Correspondence correspondence;

    TaskPages(Forms forms, Cases cases, Verdicts verdicts, Directories directories, Correspondence correspondence) {
        this.correspondence = correspondence;
        this.forms = forms;
        this.cases = cases;
        this.verdicts = verdicts;
        this.directories = directories;
    }

    Page fresh(TaskView task, Viewer viewer) {
        CaseDirectory directory = directories.of(task, viewer);
        return page(task, forms.page(task.form(), task.values(), directory), Map.of(), directory, viewer);
    }

    Page typed(TaskView task, Map<String, List<String>> typed, List<FieldError> errors, Viewer viewer) {
        CaseDirectory directory = directories.of(task, viewer);
        FormPage form = forms.page(task.form(), task.values(), typed, errors, directory);
        return page(task, form, typed, directory, viewer);
    }

    CaseDirectory directory(TaskView task, Viewer viewer) {
        return directories.of(task, viewer);
    }

    /** The form alone, for the fields to be drawn again. */
    Sheet sheet(TaskView task, Map<String, List<String>> typed, List<FieldError> errors, Viewer viewer) {
        CaseDirectory directory = directories.of(task, viewer);
        FormPage form = forms.page(task.form(), task.values(), typed, errors, directory);
        return new Sheet(form, directory, "/tasks/" + task.id());
    }

    private Page page(
            TaskView task, FormPage form, Map<String, List<String>> typed, CaseDirectory directory, Viewer viewer) {
        CaseView item = cases.require(task.caseId(), viewer);
        Sheet sheet = new Sheet(form, directory, "/tasks/" + task.id());
        String unit = directory.organisation().require(directory.unit()).name();
        return new Page(
                task,
                item,
                unit,
                facts(item, task, directory),
                sheet,
                verdicts.of(task, item, typed),
                correspondence.words(item, viewer));
    }

    // The start form heads the matter; what the step's own form shows besides follows it.
    private List<Shown> facts(CaseView item, TaskView task, CaseDirectory directory) {
        List<Shown> summary = forms.show(item.summary(), item.values(), directory);
        Set<String> known = summary.stream().map(Shown::field).collect(Collectors.toSet());
        Set<String> readOnly = task.form().fields().stream()
                .filter(field -> field.readOnly() && field.beside() == null && !known.contains(field.name()))
                .map(field -> field.name())
                .collect(Collectors.toSet());
        Stream<Shown> more = forms.show(task.form(), task.values(), directory).stream()
                .filter(shown -> readOnly.contains(shown.field()));
        return Stream.concat(summary.stream(), more).toList();
    }

    record Page(
            TaskView task,
            CaseView item,
            String unit,
            List<Shown> facts,
            Sheet sheet,
            List<Verdicts.Hint> rules,
            List<String> besides) {

        /** Whether the form is asked for now; otherwise the step is to be claimed first, or only read. */
        public boolean decides() {
            return !decisions().isEmpty();
        }

        public List<String> decisions() {
            return DECISIONS.stream().filter(task::may).toList();
        }

        /** What else may be done, in the order of the menu. */
        public List<String> menu() {
            return ActionWords.MENU.stream().filter(task::may).toList();
        }

        /** What may be done by one who does not decide: to give it back, or to take it back. */
        public List<String> turns() {
            return TURNS.stream().filter(task::may).toList();
        }

        /** The one solid button. */
        public String primary() {
            return decisions().get(0);
        }
    }
}
