package cn.tonggui.correspondence;

import cn.tonggui.correspondence.BesidePages.Place;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which something is begun beside a case. */
@Controller
class ActController {

    private final Cases cases;
    private final Acts acts;
    private final BesidePages pages;

    ActController(Cases cases, Acts acts, BesidePages pages) {
        this.cases = cases;
        this.acts = acts;
        this.pages = pages;
    }

    /** @param task from whose page the viewer comes, to lead back there */
    @GetMapping("/cases/{id}/{beside:consult|copy|circulate|urge|supervise}")
    ModelAndView page(
            @PathVariable String id,
            @PathVariable("beside") String word,
            @RequestParam(required = false) @Nullable String task,
            Viewer viewer) {
        return pages.fresh(place(id, word, viewer), viewer).addObject("task", Posted.id(task));
    }

    @PostMapping("/cases/{id}/{beside:consult|copy|circulate|urge|supervise}")
    ModelAndView perform(
            @PathVariable String id,
            @PathVariable("beside") String word,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        Posted posted = Posted.from(request);
        Place place = place(id, word, viewer);
        Submission submission = pages.bind(word, posted, viewer);
        if (!submission.valid()) {
            return pages.refused(place, submission, posted, viewer);
        }
        try {
            String whom = acts.perform(word, posted.ref(id), place.item(), submission, viewer);
            String back = posted.task().isEmpty() ? "/cases/" + id : "/tasks/" + posted.task();
            return new Told(word, whom, id).to(back, flash);
        } catch (RuleBroken refusal) {
            return pages.refused(place, submission, posted, refusal, viewer);
        }
    }

    private Place place(String id, String word, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        acts.require(word, item, viewer);
        return new Place("correspondence/act", word, "/cases/" + id + "/" + word, item);
    }
}
