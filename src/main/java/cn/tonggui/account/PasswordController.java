package cn.tonggui.account;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Passwords;
import cn.tonggui.organisation.SignInThrottle;
import cn.tonggui.organisation.Unacceptable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password (修改口令). Nothing that was typed comes back in an answer; a wrong present one counts as a failed sign-in. */
@Controller
class PasswordController {

    private static final int LONGEST = 1024;
    private static final Finding WAIT = new Finding(0, "current", "password-wait", List.of());

    private final Passwords passwords;
    private final Organisation organisation;
    private final SignInThrottle throttle;
    private final Faults faults;

    PasswordController(Passwords passwords, Organisation organisation, SignInThrottle throttle, Faults faults) {
        this.passwords = passwords;
        this.organisation = organisation;
        this.throttle = throttle;
        this.faults = faults;
    }

    @GetMapping("/password")
    ModelAndView form(HttpServletRequest request) {
        return page(request, List.of());
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes after) {
        String username = request.getUserPrincipal().getName();
        String source = request.getRemoteAddr();
        if (throttle.locked(username, source)) {
            return refused(request, List.of(WAIT));
        }
        try {
            passwords.change(viewer, current.length() > LONGEST ? "" : current, next, again);
        } catch (Unacceptable wrong) {
            if (wrong.findings().stream().anyMatch(one -> one.code().equals("password-current"))) {
                throttle.failed(username, source);
            }
            return refused(request, wrong.findings());
        }
        after.addFlashAttribute("changed", true);
        return new ModelAndView("redirect:/password");
    }

    private ModelAndView refused(HttpServletRequest request, List<Finding> findings) {
        ModelAndView page = page(request, findings);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(HttpServletRequest request, List<Finding> findings) {
        return new ModelAndView("account/password")
                .addObject("demands", passwords.demands())
                .addObject(
                        "due",
                        organisation
                                .account(request.getUserPrincipal().getName())
                                .filter(passwords::due)
                                .isPresent())
                .addObject("faults", faults.of(findings));
    }
}
