package cn.tonggui.inbox;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.views.SavedViews;
import cn.tonggui.workflow.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox (待办、待领、已办、我发起、草稿) with its views, and the list of every case (流程追溯). */
@Controller
class InboxController {

    private final InboxPages pages;
    private final Cases cases;
    private final SavedViews views;
    private final BrokenRules brokenRules;

    InboxController(InboxPages pages, Cases cases, SavedViews views, BrokenRules brokenRules) {
        this.pages = pages;
        this.cases = cases;
        this.views = views;
        this.brokenRules = brokenRules;
    }

    @GetMapping("/inbox")
    ModelAndView inbox(
            InboxQuery query,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model flash,
            Viewer viewer) {
        ModelAndView page = page(query, target, viewer);
        return flash.getAttribute("note") instanceof Note note && note.kind().equals("acted")
                ? page.addObject("withdrawable", mayWithdraw(note, viewer))
                : page;
    }

    private ModelAndView page(InboxQuery query, String target, Viewer viewer) {
        return pages.inbox(query, target, viewer).addObject("startable", cases.startable(viewer));
    }

    /** Asked once, on the page that follows the act. */
    private boolean mayWithdraw(Note note, Viewer viewer) {
        return !note.caseId().isEmpty() && cases.require(note.caseId(), viewer).may("withdraw");
    }

    @GetMapping("/cases")
    ModelAndView cases(
            InboxQuery query, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        return pages.cases(query, target, viewer);
    }

    @PostMapping("/inbox/views")
    ModelAndView save(InboxQuery query, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        try {
            views.save(InboxPages.PLACE, name, query.kept(), viewer);
            return new ModelAndView("redirect:" + query.home());
        } catch (RuleBroken refusal) {
            ModelAndView page = page(query, "", viewer)
                    .addObject("name", name)
                    .addObject("nameFault", brokenRules.words(refusal).words());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/inbox/views/{id}/delete")
    String delete(@PathVariable String id, Viewer viewer) {
        views.delete(InboxPages.PLACE, id, viewer);
        return "redirect:/inbox";
    }
}
