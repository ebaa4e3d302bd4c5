package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Cases.Startable;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start forms; what may be started stands in the catalogue of ledger. */
@Controller
class StartController {

    private final Cases cases;
    private final StartPages pages;
    private final Drafts drafts;
    private final Submissions submissions;
    private final BrokenRules brokenRules;

    StartController(Cases cases, StartPages pages, Drafts drafts, Submissions submissions, BrokenRules brokenRules) {
        this.cases = cases;
        this.pages = pages;
        this.drafts = drafts;
        this.submissions = submissions;
        this.brokenRules = brokenRules;
    }

    /** A link may say what is already known: the address carries it as the form would. A draft comes first. */
    @GetMapping("/start/{process}")
    ModelAndView page(@PathVariable String process, HttpServletRequest request, Viewer viewer) {
        Startable startable = cases.start(process, viewer);
        Optional<Drafts.Draft> draft = drafts.find(viewer, Drafts.ofStart(process), startable.form());
        Map<String, List<String>> known = draft.map(Drafts.Draft::typed)
                .orElseGet(() -> Sent.from(request).parameters());
        Sheet sheet = pages.sheet(startable, known, List.of(), viewer);
        return view(startable, sheet, PublicId.next(), false)
                .addObject("restored", draft.map(Drafts.Draft::savedAt).orElse(null));
    }

    @PostMapping("/start/{process}")
    ModelAndView start(@PathVariable String process, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        Startable startable = cases.start(process, viewer);
        Submission submission = submissions.bind(startable.form(), "submit", sent, Map.of(), pages.directory(viewer));
        if (!submission.valid()) {
            return refused(startable, pages.sheet(startable, submission.typed(), submission.errors(), viewer), sent);
        }
        try {
            Tasks.Performed opened = cases.open(process, submission, sent.once(), viewer);
            drafts.discard(viewer, Drafts.ofStart(process));
            return Leave.to("/cases/" + opened.caseId(), new Note("started", opened.next(), opened.caseId()));
        } catch (RuleBroken refusal) {
            BrokenRules.Broken broken = brokenRules.words(refusal);
            List<FieldError> errors = Submissions.at(refusal, startable.form(), broken);
            return refused(startable, pages.sheet(startable, submission.typed(), errors, viewer), sent)
                    .addObject("broken", broken);
        }
    }

    /** Draws the fields again when a choice shows or hides others, or with one more row; without script the whole page. */
    @PostMapping("/start/{process}/fields")
    ModelAndView fields(@PathVariable String process, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        Startable startable = cases.start(process, viewer);
        Submissions.SoFar soFar = submissions.soFar(startable.form(), sent, Map.of(), pages.directory(viewer));
        Sheet sheet = pages.sheet(startable, soFar.typed(), soFar.errors(), viewer);
        if (!sent.hx()) {
            return soFar.on(view(startable, sheet, PublicId.next(), false));
        }
        return soFar.on(new ModelAndView("parts/form :: fields")
                .addObject("sheet", sheet)
                .addObject("hx", true));
    }

    private static ModelAndView refused(Startable startable, Sheet sheet, Sent sent) {
        ModelAndView view = view(startable, sheet, sent.token(), sent.hx());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView view(Startable startable, Sheet sheet, String token, boolean hx) {
        return new ModelAndView(hx ? "inbox/start :: sheet" : "inbox/start")
                .addObject("startable", startable)
                .addObject("sheet", sheet)
                .addObject("token", token)
                .addObject("hx", hx);
    }
}
