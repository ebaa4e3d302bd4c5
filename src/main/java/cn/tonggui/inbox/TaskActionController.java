package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one action on a task beside its outcomes: 退回、驳回、转办、委派、加签 … */
@Controller
class TaskActionController {

    private static final String PAGE =
            "/tasks/{id}/{word:return-to|reject|resolve|revoke|add-before|add-after|add-parallel"
                    + "|remove-signer|sign|transfer|delegate|take-back}";

    private final Tasks tasks;
    private final ActionPages pages;
    private final Drafts drafts;
    private final BrokenRules brokenRules;

    TaskActionController(Tasks tasks, ActionPages pages, Drafts drafts, BrokenRules brokenRules) {
        this.tasks = tasks;
        this.pages = pages;
        this.drafts = drafts;
        this.brokenRules = brokenRules;
    }

    @GetMapping(PAGE)
    ModelAndView page(@PathVariable String id, @PathVariable String word, Viewer viewer) {
        TaskView task = tasks.require(id, viewer);
        if (!task.may(word)) {
            throw new NotAllowed("action-not-yours", task.title(), task.stepName());
        }
        TaskRef ref = new TaskRef(id, task.revision(), PublicId.next());
        return view(word, task, ref, pages.of(word, task, viewer), Map.of(), List.of());
    }

    @PostMapping(PAGE)
    ModelAndView act(@PathVariable String id, @PathVariable String word, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        TaskRef ref = sent.task(id);
        TaskView task;
        try {
            task = tasks.require(id, viewer);
        } catch (Stale gone) {
            // The same page sent twice gets its first answer, anybody else hears who was faster.
            return Leave.to("/inbox", Note.of(tasks.perform(new TaskAction.Claim(ref), viewer)));
        }
        if (!task.may(word) && task.revision() == ref.revision()) {
            throw new NotAllowed("action-not-yours", task.title(), task.stepName());
        }
        ActionPages.Page<TaskActionForm> page = pages.of(word, task, viewer);
        Submission asked = pages.bind(page, sent);
        if (!asked.valid()) {
            return refused(view(word, task, ref, page, asked.typed(), asked.errors()));
        }
        try {
            Tasks.Performed performed = tasks.perform(page.action().action(ref, asked), viewer);
            drafts.discard(viewer, id);
            return Leave.to("/inbox", Note.of(performed));
        } catch (RuleBroken broken) {
            return refused(view(word, task, ref, page, asked.typed(), List.of()))
                    .addObject("broken", brokenRules.words(broken));
        }
    }

    private ModelAndView view(
            String word,
            TaskView task,
            TaskRef ref,
            ActionPages.Page<TaskActionForm> page,
            Map<String, List<String>> typed,
            List<FieldError> errors) {
        return new ModelAndView("inbox/task-action")
                .addObject("word", word)
                .addObject("task", task)
                .addObject("ref", ref)
                .addObject("sheet", pages.sheet(page, typed, errors))
                .addObject("notes", page.notes())
                .addObject("hx", false);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
