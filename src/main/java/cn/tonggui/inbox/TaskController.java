package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.Signature;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task, and every action on it. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final TaskPages pages;
    private final Drafts drafts;
    private final Submissions submissions;
    private final BrokenRules brokenRules;

    TaskController(Tasks tasks, TaskPages pages, Drafts drafts, Submissions submissions, BrokenRules brokenRules) {
        this.tasks = tasks;
        this.pages = pages;
        this.drafts = drafts;
        this.submissions = submissions;
        this.brokenRules = brokenRules;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView page(@PathVariable String id, Viewer viewer) {
        TaskView task = tasks.opened(id, viewer);
        return standing(task, new TaskRef(id, task.revision(), PublicId.next()), viewer);
    }

    @PostMapping("/tasks/{id}/{action:submit|approve|disapprove|abstain|return}")
    ModelAndView decide(
            @PathVariable String id, @PathVariable String action, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        TaskRef ref = sent.task(id);
        TaskView task;
        try {
            task = tasks.require(id, viewer);
        } catch (Stale gone) {
            return repeated(ref, viewer);
        }
        if (!task.may(action)) {
            throw task.revision() == ref.revision()
                    ? new NotAllowed("action-not-yours", task.title(), task.stepName())
                    : new Stale("task-changed", task.title());
        }
        Signatures.Signed signed = submissions.signatures().required(task, action, sent, viewer);
        Submission submission =
                signed.on(submissions.bind(task.form(), action, sent, task.values(), pages.directory(task, viewer)));
        if (!submission.valid()) {
            return refused(pages.typed(task, submission.typed(), submission.errors(), viewer), ref, sent.hx())
                    .addObject("signed", signed);
        }
        try {
            Tasks.Performed performed = tasks.perform(decision(action, ref, submission, signed.signature()), viewer);
            drafts.discard(viewer, id);
            return Leave.to(home(request), Note.of(performed));
        } catch (RuleBroken refusal) {
            BrokenRules.Broken broken = brokenRules.words(refusal);
            List<FieldError> errors = Submissions.at(refusal, task.form(), broken);
            return refused(pages.typed(task, submission.typed(), errors, viewer), ref, sent.hx())
                    .addObject("signed", signed)
                    .addObject("broken", broken);
        }
    }

    @PostMapping("/tasks/{id}/claim")
    ModelAndView claim(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        tasks.perform(new TaskAction.Claim(Sent.from(request).task(id)), viewer);
        return Leave.to("/tasks/" + id, new Note("claimed", "", ""));
    }

    @PostMapping("/tasks/{id}/release")
    ModelAndView release(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        Tasks.Performed performed =
                tasks.perform(new TaskAction.Release(Sent.from(request).task(id)), viewer);
        return Leave.to("/inbox", new Note("released", performed.next(), performed.caseId()));
    }

    /**
     * Draws the fields again when a choice shows or hides others, or with one more row; without script the whole page. By
     * POST: what is typed does not belong into a URL.
     */
    @PostMapping("/tasks/{id}/fields")
    ModelAndView fields(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        TaskView task = tasks.require(id, viewer);
        Sent sent = Sent.from(request);
        Submissions.SoFar soFar = submissions.soFar(task.form(), sent, task.values(), pages.directory(task, viewer));
        if (!sent.hx()) {
            TaskRef ref = new TaskRef(id, sent.revision(), PublicId.next());
            ModelAndView page = view(pages.typed(task, soFar.typed(), soFar.errors(), viewer), ref, false)
                    .addObject("signed", submissions.signatures().kept(task, sent, viewer));
            return soFar.on(page);
        }
        Sheet sheet = pages.sheet(task, soFar.typed(), soFar.errors(), viewer);
        return soFar.on(new ModelAndView("parts/form :: fields")
                .addObject("sheet", sheet)
                .addObject("hx", true));
    }

    /** The page as it stands, with the draft. */
    private ModelAndView standing(TaskView task, TaskRef ref, Viewer viewer) {
        Optional<Drafts.Draft> draft = drafts.find(viewer, task.id(), task.form());
        TaskPages.Page page = draft.map(kept -> pages.typed(task, kept.typed(), List.of(), viewer))
                .orElseGet(() -> pages.fresh(task, viewer));
        return view(page, ref, false)
                .addObject("restored", draft.map(Drafts.Draft::savedAt).orElse(null));
    }

    // Nothing can be done to a task that is gone: a page sent twice gets its first answer, anybody else hears who was
    // faster.
    private ModelAndView repeated(TaskRef gone, Viewer viewer) {
        return Leave.to("/inbox", Note.of(tasks.perform(new TaskAction.Claim(gone), viewer)));
    }

    /** The list from which it was decided, as it stood. */
    private static String home(HttpServletRequest request) {
        String back = request.getParameter("_back");
        return back == null ? "/inbox" : InboxQuery.read(back).home();
    }

    private static TaskAction decision(
            String action, TaskRef task, Submission submission, @Nullable Signature signature) {
        return switch (action) {
            case "submit" -> new TaskAction.Submit(task, submission, signature);
            case "approve" -> new TaskAction.Approve(task, submission, signature);
            case "disapprove" -> new TaskAction.Disapprove(task, submission, signature);
            case "abstain" -> new TaskAction.Abstain(task, submission, signature);
            case "return" -> new TaskAction.Return(task, submission, signature);
            default -> throw new IllegalStateException("action is " + action + ", expected one of the route's");
        };
    }

    private static ModelAndView refused(TaskPages.Page page, TaskRef ref, boolean hx) {
        ModelAndView view = view(page, ref, hx);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView view(TaskPages.Page page, TaskRef ref, boolean hx) {
        return new ModelAndView(hx ? "inbox/task :: sheet" : "inbox/task")
                .addObject("page", page)
                .addObject("task", page.task())
                .addObject("sheet", page.sheet())
                .addObject("ref", ref)
                .addObject("hx", hx);
    }
}
