package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in to a meeting: the code on the wall, and what the phone that scanned it opens. */
@Controller
class SignInController {

    private final RollScreens screens;
    private final SignIns signIns;
    private final BrokenRules broken;
    private final String base;

    SignInController(
            RollScreens screens, SignIns signIns, BrokenRules broken, @Value("${tonggui.base-url:}") String base) {
        this.screens = screens;
        this.signIns = signIns;
        this.broken = broken;
        this.base = base;
    }

    @GetMapping("/meetings/{id}/sign-in")
    ModelAndView wall(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("meeting/door").addObject("roll", screens.of(id, base(), viewer));
    }

    @GetMapping("/meetings/{id}/sign-in/live")
    @Nullable
    ModelAndView live(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        RollScreen roll = screens.of(id, base(), viewer);
        return roll.piece(() -> new ModelAndView("meeting/door :: live").addObject("roll", roll), request, response);
    }

    @GetMapping("/meetings/{id}/here")
    ModelAndView here(@PathVariable String id, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        try {
            return new ModelAndView("meeting/here")
                    .addObject("arrival", signIns.arrive(id, code, viewer))
                    .addObject("code", code);
        } catch (RuleBroken refusal) {
            return refused(refusal);
        }
    }

    /** Needs no one-time token: a second time changes nothing. */
    @PostMapping("/meetings/{id}/here")
    ModelAndView sign(@PathVariable String id, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        try {
            signIns.sign(id, code, viewer);
        } catch (RuleBroken refusal) {
            return refused(refusal);
        }
        RedirectView done = new RedirectView("/meetings/" + id + "/here", true);
        done.setStatusCode(HttpStatus.SEE_OTHER);
        done.setExposeModelAttributes(false);
        return new ModelAndView(done);
    }

    private ModelAndView refused(RuleBroken refusal) {
        ModelAndView view = new ModelAndView("meeting/here").addObject("broken", broken.words(refusal));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private String base() {
        return base.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : base.replaceAll("/+$", "");
    }
}
