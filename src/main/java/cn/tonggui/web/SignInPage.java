package cn.tonggui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in form, and in profile demo the accounts to choose from. */
@Controller
class SignInPage {

    private final Optional<DemoAccounts> demo;

    SignInPage(ObjectProvider<DemoAccounts> demo) {
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping(Addresses.SIGN_IN)
    ModelAndView show(HttpServletRequest request) {
        if (CurrentAccount.signedInName().isPresent()) {
            return new ModelAndView("redirect:/");
        }
        return form(told(request), request);
    }

    /** @param note names the sentence above the form, {@code sign-in.<note>} */
    ModelAndView form(@Nullable String note, HttpServletRequest request) {
        ModelAndView form = new ModelAndView("web/sign-in");
        form.addObject("note", note);
        form.addObject("username", request.getMethod().equals("POST") ? request.getParameter("username") : null);
        form.addObject("places", demo.map(DemoAccounts::byPlace).orElse(List.of()));
        form.addObject("password", demo.isPresent() ? DemoAccounts.PASSWORD : null);
        return form;
    }

    private static @Nullable String told(HttpServletRequest request) {
        if (request.getParameter("bye") != null) {
            return "bye";
        }
        return request.getParameter("again") != null ? "again" : null;
    }
}
