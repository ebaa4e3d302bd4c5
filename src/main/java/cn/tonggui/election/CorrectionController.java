package cn.tonggui.election;

import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Given;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A locked sheet is corrected: a scrutineer opens it, all of them sign, each on a page of their own. */
@Controller
class CorrectionController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int LONGEST = 500;

    private final Corrections corrections;
    private final CorrectionPages pages;
    private final CorrectionForm form;
    private final BrokenRules broken;

    CorrectionController(Corrections corrections, CorrectionPages pages, CorrectionForm form, BrokenRules broken) {
        this.corrections = corrections;
        this.pages = pages;
        this.form = form;
        this.broken = broken;
    }

    @GetMapping("/elections/{id}/rounds/{no}/correction")
    ModelAndView asked(@PathVariable String id, @PathVariable int no, Viewer viewer) {
        Round round = corrections.require(id, no, viewer);
        return view(id, round, form.fresh(round), PublicId.next(), viewer);
    }

    @PostMapping("/elections/{id}/rounds/{no}/correction")
    ModelAndView open(@PathVariable String id, @PathVariable int no, HttpServletRequest request, Viewer viewer) {
        String token = token(request);
        Round round = corrections.require(id, no, viewer);
        Submission typed = form.bind(round, typed(request));
        if (!typed.valid()) {
            return refused(view(id, round, form.typed(round, typed), token, viewer));
        }
        try {
            Given given = new Given(typed.values());
            corrections.open(new CaseRef(id, 0, token), no, Figures.of(given), given.text("reason"), viewer);
        } catch (RuleBroken refusal) {
            return refused(view(id, round, form.typed(round, typed), token, viewer))
                    .addObject("broken", broken.words(refusal));
        }
        return to(id, pages.last(id));
    }

    /** The fields with one more row; without script the whole page. */
    @PostMapping("/elections/{id}/rounds/{no}/correction/fields")
    ModelAndView fields(@PathVariable String id, @PathVariable int no, HttpServletRequest request, Viewer viewer) {
        Round round = corrections.require(id, no, viewer);
        FormSheet grown =
                form.grown(round, typed(request), Objects.requireNonNullElse(request.getParameter("_add"), ""));
        if (request.getHeader("HX-Request") == null) {
            return view(id, round, grown, token(request), viewer);
        }
        return new ModelAndView("parts/form :: fields")
                .addObject("sheet", grown)
                .addObject("hx", true);
    }

    @GetMapping("/elections/{id}/corrections/{no}")
    ModelAndView correction(@PathVariable String id, @PathVariable int no, Viewer viewer) {
        return shown(pages.item(id, viewer), no, PublicId.next(), viewer);
    }

    @PostMapping("/elections/{id}/corrections/{no}/{verdict:sign|refuse}")
    ModelAndView sign(
            @PathVariable String id,
            @PathVariable int no,
            @PathVariable String verdict,
            HttpServletRequest request,
            Viewer viewer) {
        CaseRef ref = new CaseRef(id, 0, token(request));
        CaseView item = pages.item(id, viewer);
        String why =
                Objects.requireNonNullElse(request.getParameter("words"), "").strip();
        try {
            if (verdict.equals("sign")) {
                corrections.sign(ref, no, viewer);
            } else if (why.isEmpty() || why.length() > LONGEST) {
                throw new RuleBroken("correction-why", Integer.toString(LONGEST));
            } else {
                corrections.refuse(ref, no, why, viewer);
            }
        } catch (RuleBroken refusal) {
            return refused(shown(item, no, ref.token(), viewer))
                    .addObject("broken", broken.words(refusal))
                    .addObject("why", why);
        }
        return to(id, no);
    }

    private ModelAndView view(String id, Round round, FormSheet sheet, String token, Viewer viewer) {
        return new ModelAndView("election/correct")
                .addObject("item", pages.item(id, viewer))
                .addObject("about", pages.about(round))
                .addObject("issued", round.issuedOrNone())
                .addObject("sheet", sheet)
                .addObject("token", token)
                .addObject("hx", false);
    }

    private ModelAndView shown(CaseView item, int no, String token, Viewer viewer) {
        return new ModelAndView("election/correction")
                .addObject("item", item)
                .addObject("one", pages.correction(item, no, viewer))
                .addObject("token", token);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView to(String id, int no) {
        RedirectView view = new RedirectView("/elections/" + id + "/corrections/" + no, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Without a proper one an act could not be told from its repetition, so nothing is done. */
    private static String token(HttpServletRequest request) {
        @Nullable String token = request.getParameter("_token");
        if (token == null || !ID.matcher(token).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return token;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!name.startsWith("_")) {
                typed.put(name, List.of(texts));
            }
        });
        return typed;
    }
}
