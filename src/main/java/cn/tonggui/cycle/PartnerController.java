package cn.tonggui.cycle;

import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Given;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseRef;
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

/** 单轨 is mended on the board: a partner that is there is chosen, or a new one written. */
@Controller
class PartnerController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final int LEAST = 4;
    private static final int LONGEST = 500;

    private final Lonely lonely;
    private final Partners partners;
    private final PartnerForm form;
    private final BrokenRules broken;

    PartnerController(Lonely lonely, Partners partners, PartnerForm form, BrokenRules broken) {
        this.lonely = lonely;
        this.partners = partners;
        this.form = form;
        this.broken = broken;
    }

    /** @param ref {@code p3} or {@code b2}, the item that stands alone */
    @GetMapping("/cycles/{id}/partner/{ref}")
    ModelAndView asked(@PathVariable String id, @PathVariable String ref, Viewer viewer) {
        Lone lone = lonely.require(id, ref, viewer);
        return view(lone, form.fresh(lone), PublicId.next());
    }

    @PostMapping("/cycles/{id}/partner/{ref}")
    ModelAndView add(@PathVariable String id, @PathVariable String ref, HttpServletRequest request, Viewer viewer) {
        String token = token(request);
        Lone lone = lonely.require(id, ref, viewer);
        return request.getParameter("existing") == null
                ? written(lone, token, request, viewer)
                : chosen(lone, token, request, viewer);
    }

    private ModelAndView written(Lone lone, String token, HttpServletRequest request, Viewer viewer) {
        Submission typed = form.bind(lone, typed(request));
        if (!typed.valid()) {
            return refused(view(lone, form.typed(lone, typed), token));
        }
        try {
            return done(lone, token, null, new Given(typed.values()), viewer);
        } catch (RuleBroken refusal) {
            return refused(view(lone, form.typed(lone, typed), token)).addObject("broken", broken.words(refusal));
        }
    }

    private ModelAndView chosen(Lone lone, String token, HttpServletRequest request, Viewer viewer) {
        String existing = text(request, "existing");
        String reason = text(request, "why").strip();
        ModelAndView again = view(lone, form.fresh(lone), token)
                .addObject("existing", existing)
                .addObject("why", reason);
        if (!NUMBER.matcher(existing).matches()) {
            return refused(again.addObject("existingError", true));
        }
        if (reason.length() < LEAST || reason.length() > LONGEST) {
            return refused(again.addObject("whyError", true));
        }
        try {
            return done(lone, token, Integer.valueOf(existing), new Given(Map.of("reason", reason)), viewer);
        } catch (RuleBroken refusal) {
            return refused(again.addObject("broken", broken.words(refusal)));
        }
    }

    private ModelAndView done(Lone lone, String token, @Nullable Integer existing, Given given, Viewer viewer) {
        String id = lone.cycle().caseId();
        int no = partners.add(new CaseRef(id, 0, token), lone.ref(), existing, given, viewer);
        return to("/cycles/" + id + (no == 0 ? "" : "/additions/" + no));
    }

    private static ModelAndView view(Lone lone, FormSheet sheet, String token) {
        return new ModelAndView("cycle/partner")
                .addObject("lone", lone)
                .addObject("sheet", sheet)
                .addObject("token", token)
                .addObject("hx", false);
    }

    static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Without a proper one an act could not be told from its repetition, so nothing is done. */
    static String token(HttpServletRequest request) {
        String token = text(request, "_token");
        if (!ID.matcher(token).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return token;
    }

    static String text(HttpServletRequest request, String name) {
        @Nullable String text = request.getParameter(name);
        return Objects.requireNonNullElse(text, "");
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
