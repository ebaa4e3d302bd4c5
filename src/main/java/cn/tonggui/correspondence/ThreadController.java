package cn.tonggui.correspondence;

import cn.tonggui.correspondence.BesidePages.Place;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question with its answers, and answering it. */
@Controller
class ThreadController {

    private final Cases cases;
    private final Threads threads;
    private final BesidePages pages;

    ThreadController(Cases cases, Threads threads, BesidePages pages) {
        this.cases = cases;
        this.threads = threads;
        this.pages = pages;
    }

    /** Whoever takes part has read it by this. */
    @GetMapping("/cases/{id}/threads/{no}")
    ModelAndView page(@PathVariable String id, @PathVariable String no, Viewer viewer) {
        Place place = place(id, no, viewer);
        Threads.Shown thread = threads.require(id, no, viewer);
        threads.seen(thread, viewer);
        return pages.fresh(place, viewer).addObject("thread", thread).addObject("answers", viewer.mayAct());
    }

    @PostMapping("/cases/{id}/threads/{no}")
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String no,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        Posted posted = Posted.from(request);
        Place place = place(id, no, viewer);
        Threads.Shown thread = threads.require(id, no, viewer);
        if (!viewer.mayAct()) {
            throw new NotAllowed("reads-only");
        }
        Submission submission = pages.bind("answer", posted, viewer);
        if (!submission.valid()) {
            return pages.refused(place, submission, posted, viewer)
                    .addObject("thread", thread)
                    .addObject("answers", true);
        }
        threads.answer(
                posted.ref(id),
                place.item(),
                thread,
                submission.values().get("words").toString(),
                viewer);
        return new Told("answer", thread.askerName(), id).to(place.url(), flash);
    }

    private Place place(String id, String no, Viewer viewer) {
        return new Place(
                "correspondence/thread", "answer", "/cases/" + id + "/threads/" + no, cases.require(id, viewer));
    }
}
