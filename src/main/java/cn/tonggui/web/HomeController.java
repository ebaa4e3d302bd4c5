package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The first page after signing in: the inbox, or for accounts that manage the system the page that says so. */
@Controller
class HomeController {

    private final CurrentAccount accounts;

    HomeController(CurrentAccount accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    ModelAndView first(HttpServletRequest request) {
        return seeOther(manages(request) ? Addresses.HOME : Addresses.INBOX);
    }

    @GetMapping(Addresses.HOME)
    ModelAndView home(HttpServletRequest request) {
        return manages(request)
                ? new ModelAndView("web/home").addObject("keepsSystem", is(Account.Kind.SYSTEM_ADMIN, request))
                : seeOther(Addresses.INBOX);
    }

    private boolean manages(HttpServletRequest request) {
        return accounts.of(request).isPresent()
                && !is(Account.Kind.PERSON, request)
                && !is(Account.Kind.AUDITOR, request);
    }

    private boolean is(Account.Kind kind, HttpServletRequest request) {
        return accounts.of(request).filter(account -> account.kind() == kind).isPresent();
    }

    static ModelAndView seeOther(String path) {
        RedirectView there = new RedirectView(path, true, true, false);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }
}
