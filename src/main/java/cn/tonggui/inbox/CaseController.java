package cn.tonggui.inbox;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case: where it is, how it came there, and each act with the form of its time. */
@Controller
class CaseController {

    private final Cases cases;
    private final CasePages pages;
    private final CaseBesides besides;
    private final BrokenRules brokenRules;

    CaseController(Cases cases, CasePages pages, CaseBesides besides, BrokenRules brokenRules) {
        this.cases = cases;
        this.pages = pages;
        this.besides = besides;
        this.brokenRules = brokenRules;
    }

    @GetMapping("/cases/{id}")
    ModelAndView page(@PathVariable String id, Viewer viewer) {
        return view(pages.page(id, viewer), PublicId.next(), viewer);
    }

    @GetMapping("/cases/{id}/acts/{no}")
    ModelAndView act(@PathVariable String id, @PathVariable int no, Viewer viewer) {
        CasePages.ActPage page = pages.act(id, no, viewer);
        return new ModelAndView("inbox/act").addObject("page", page).addObject("badge", besides.badge(page.item()));
    }

    /** The drawing never changes for a case; the browser asks again only whether it still may see it. */
    @GetMapping("/cases/{id}/drawing")
    ResponseEntity<String> drawing(@PathVariable String id, Viewer viewer) {
        String bpmn = cases.drawing(id, viewer);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(bpmn.getBytes(StandardCharsets.UTF_8)))
                .body(bpmn);
    }

    @PostMapping("/cases/{id}/cancel")
    ModelAndView cancel(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        Remark reason = Remark.of(sent.text("reason"), "inbox.cancel-reason");
        if (reason.problem() != null) {
            return refused(id, sent, viewer).addObject("reasonError", brokenRules.message(reason.problem()));
        }
        try {
            cases.perform(new CaseAction.Cancel(new CaseRef(id, sent.revision(), sent.once()), reason.text()), viewer);
            return Leave.to("/cases/" + id, new Note("cancelled", "", id));
        } catch (RuleBroken refusal) {
            return refused(id, sent, viewer).addObject("broken", brokenRules.words(refusal));
        }
    }

    private ModelAndView refused(String id, Sent sent, Viewer viewer) {
        CasePages.Page page = pages.page(id, viewer);
        if (!page.item().may("cancel")) {
            throw new NotAllowed("cancel-not-now", page.item().title());
        }
        ModelAndView view = view(page, sent.token(), viewer);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("reason", sent.text("reason"));
    }

    private ModelAndView view(CasePages.Page page, String token, Viewer viewer) {
        return new ModelAndView("inbox/case")
                .addObject("page", page)
                .addObject("item", page.item())
                .addObject("papers", besides.papers(page.item()))
                .addObject("signs", besides.signs(page.item(), viewer))
                .addObject("badge", besides.badge(page.item()))
                .addObject("token", token);
    }
}
