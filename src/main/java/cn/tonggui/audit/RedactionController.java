package cn.tonggui.audit;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking personal values out of the log (抹除): asking for it and deciding on it, and what was decided. */
@Controller
class RedactionController {

    private static final String PAGE = "/redactions";

    private final Redactions redactions;
    private final RedactionItems items;
    private final RedactionRights rights;

    RedactionController(Redactions redactions, RedactionItems items, RedactionRights rights) {
        this.redactions = redactions;
        this.items = items;
        this.rights = rights;
    }

    /** What somebody typed. */
    record Typed(String number, String seq, String name, String reason, String remark) {

        static Typed in(String number) {
            return new Typed(number, "", "", "", "");
        }
    }

    @GetMapping(PAGE)
    ModelAndView page(@RequestParam(defaultValue = "") String number, Viewer viewer) {
        return view(Typed.in(number.strip()), null, viewer);
    }

    @PostMapping(PAGE)
    ModelAndView propose(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String seq,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            redactions.propose(place(seq), name, reason, viewer);
        } catch (RuleBroken broken) {
            return view(new Typed(number, seq, name, reason, ""), broken, viewer);
        }
        return done("proposed", next);
    }

    private static long place(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @PostMapping(PAGE + "/{id}/confirm")
    ModelAndView confirm(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        redactions.confirm(id, viewer);
        return done("confirmed", next);
    }

    @PostMapping(PAGE + "/{id}/refuse")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            redactions.refuse(id, remark, viewer);
        } catch (RuleBroken broken) {
            if (broken.field().isEmpty()) {
                throw broken;
            }
            return view(new Typed("", "", id, "", remark), broken, viewer);
        }
        return done("refused", next);
    }

    private static ModelAndView done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        return new ModelAndView("redirect:" + PAGE);
    }

    private ModelAndView view(Typed typed, @Nullable Refusal broken, Viewer viewer) {
        RedactionRights.Standing standing = rights.of(viewer);
        ModelAndView view = new ModelAndView("audit/redactions")
                .addObject("redactions", redactions.latest(viewer))
                .addObject("standing", standing)
                .addObject("typed", typed)
                .addObject("broken", broken)
                .addObject("missing", false);
        if (standing.proposes() && !typed.number.isEmpty()) {
            try {
                view.addObject("matter", items.of(typed.number, viewer));
            } catch (NotFound nothing) {
                view.addObject("missing", true);
            }
        }
        if (broken != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
