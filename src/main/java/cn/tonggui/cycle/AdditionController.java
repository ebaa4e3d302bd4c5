package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseRef;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is added to an issued plan is signed for by both heads, each on a page of their own. */
@Controller
class AdditionController {

    private static final int LONGEST = 500;

    private final AdditionPages pages;
    private final Partners partners;
    private final BrokenRules broken;

    AdditionController(AdditionPages pages, Partners partners, BrokenRules broken) {
        this.pages = pages;
        this.partners = partners;
        this.broken = broken;
    }

    @GetMapping("/cycles/{id}/additions/{no}")
    ModelAndView addition(@PathVariable String id, @PathVariable String no, Viewer viewer) {
        return shown(id, number(no), PublicId.next(), viewer);
    }

    @PostMapping("/cycles/{id}/additions/{no}/{verdict:sign|refuse}")
    ModelAndView sign(
            @PathVariable String id,
            @PathVariable String no,
            @PathVariable String verdict,
            HttpServletRequest request,
            Viewer viewer) {
        CaseRef ref = new CaseRef(id, 0, PartnerController.token(request));
        Cycle cycle = pages.cycle(id, viewer);
        String why = PartnerController.text(request, "words").strip();
        try {
            if (verdict.equals("sign")) {
                partners.sign(ref, number(no), cycle, viewer);
            } else if (why.isEmpty() || why.length() > LONGEST) {
                return again(id, no, ref, why, viewer).addObject("whyError", true);
            } else {
                partners.refuse(ref, number(no), cycle, why, viewer);
            }
        } catch (RuleBroken refusal) {
            return again(id, no, ref, why, viewer).addObject("broken", broken.words(refusal));
        }
        return PartnerController.to("/cycles/" + id + "/additions/" + number(no));
    }

    private ModelAndView again(String id, String no, CaseRef ref, String why, Viewer viewer) {
        return PartnerController.refused(shown(id, number(no), ref.token(), viewer))
                .addObject("why", why);
    }

    private ModelAndView shown(String id, int no, String token, Viewer viewer) {
        return new ModelAndView("cycle/addition")
                .addObject("page", pages.page(id, no, viewer))
                .addObject("token", token);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new NotFound("addition");
        }
        return Integer.parseInt(text);
    }
}
