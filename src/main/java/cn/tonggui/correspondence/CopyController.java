package cn.tonggui.correspondence;

import cn.tonggui.correspondence.BesidePages.Place;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a copy, and the sheet on which each sees who read and what they answered. */
@Controller
class CopyController {

    private final Cases cases;
    private final Sendings sendings;
    private final BesidePages pages;

    CopyController(Cases cases, Sendings sendings, BesidePages pages) {
        this.cases = cases;
        this.sendings = sendings;
        this.pages = pages;
    }

    /** Reading it is noted; the case itself is what is to be read. */
    @GetMapping("/copies/{id}")
    String open(@PathVariable String id, Viewer viewer) {
        return "redirect:/cases/" + sendings.open(id, viewer) + "#beside";
    }

    @GetMapping("/cases/{id}/copies/{no}")
    ModelAndView sheet(@PathVariable String id, @PathVariable String no, Viewer viewer) {
        Place place = place(id, no, viewer);
        return pages.fresh(place, viewer).addObject("sending", sendings.require(id, no, viewer));
    }

    @PostMapping("/cases/{id}/copies/{no}")
    ModelAndView reply(
            @PathVariable String id,
            @PathVariable String no,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        Posted posted = Posted.from(request);
        Place place = place(id, no, viewer);
        Sendings.Shown sending = sendings.require(id, no, viewer);
        Submission submission = pages.bind("reply", posted, viewer);
        if (!submission.valid()) {
            return pages.refused(place, submission, posted, viewer).addObject("sending", sending);
        }
        try {
            String words = submission.values().get("words").toString();
            sendings.reply(posted.ref(id), place.item(), sending, words, viewer);
            return new Told("reply", sending.senderName(), id).to(place.url(), flash);
        } catch (RuleBroken refusal) {
            return pages.refused(place, submission, posted, refusal, viewer).addObject("sending", sending);
        }
    }

    private Place place(String id, String no, Viewer viewer) {
        return new Place("correspondence/copies", "reply", "/cases/" + id + "/copies/" + no, cases.require(id, viewer));
    }
}
