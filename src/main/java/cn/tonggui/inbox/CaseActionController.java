package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Rehearsal;
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

/** The page of one action on a whole case: 撤回、挂起、激活、跳转、终止. */
@Controller
class CaseActionController {

    private static final String PAGE = "/cases/{id}/{word:withdraw|suspend|resume|move|terminate|decline}";

    private final Cases cases;
    private final ActionPages pages;
    private final BrokenRules brokenRules;

    CaseActionController(Cases cases, ActionPages pages, BrokenRules brokenRules) {
        this.cases = cases;
        this.pages = pages;
        this.brokenRules = brokenRules;
    }

    @GetMapping(PAGE)
    ModelAndView page(@PathVariable String id, @PathVariable String word, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        requireOffered(item, word);
        CaseRef ref = new CaseRef(id, item.revision(), PublicId.next());
        return view(word, item, ref, pages.sheet(pages.of(word, item, viewer), Map.of(), List.of()));
    }

    @PostMapping(PAGE)
    ModelAndView act(@PathVariable String id, @PathVariable String word, HttpServletRequest request, Viewer viewer) {
        Sent sent = Sent.from(request);
        CaseRef ref = new CaseRef(id, sent.revision(), sent.once());
        CaseView item = cases.require(id, viewer);
        ActionPages.Page<CaseActionForm> page = pages.of(word, item, viewer);
        Submission asked = pages.bind(page, sent);
        if (!asked.valid()) {
            requireOffered(item, word);
            return refused(view(word, item, ref, pages.sheet(page, asked.typed(), asked.errors())));
        }
        try {
            CaseAction wanted = page.action().action(ref, asked);
            String tried = ref.revision() + " " + asked.values().get("step");
            if (!tried.equals(request.getParameter("_tried"))) {
                Optional<Rehearsal.Rehearsed> rehearsed = page.action().rehearse(wanted, viewer);
                if (rehearsed.isPresent()) {
                    return view(word, item, ref, pages.sheet(page, asked.typed(), List.of()))
                            .addObject("rehearsed", rehearsed.get())
                            .addObject("tried", tried);
                }
            }
            cases.perform(wanted, viewer);
            return Leave.to("/cases/" + id, new Note(word, "", id));
        } catch (RuleBroken broken) {
            return refused(view(word, item, ref, pages.sheet(page, asked.typed(), List.of())))
                    .addObject("broken", brokenRules.words(broken));
        }
    }

    private static void requireOffered(CaseView item, String word) {
        if (!item.may(word)) {
            throw new NotAllowed(word + "-not-now", item.title());
        }
    }

    private static ModelAndView view(String word, CaseView item, CaseRef ref, Sheet sheet) {
        return new ModelAndView("inbox/case-action")
                .addObject("word", word)
                .addObject("item", item)
                .addObject("ref", ref)
                .addObject("sheet", sheet)
                .addObject("hx", false);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
