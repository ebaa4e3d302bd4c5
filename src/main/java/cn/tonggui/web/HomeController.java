package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after signing in: the inbox, or for accounts that manage the system the page that says so. */
@Controller
class HomeController {

    private final CurrentAccount accounts;
    private final Organisation organisation;

    HomeController(CurrentAccount accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GetMapping("/")
    String first(HttpServletRequest request) {
        return "redirect:" + (manages(request) ? Addresses.HOME : Addresses.INBOX);
    }

    @GetMapping(Addresses.HOME)
    ModelAndView home(HttpServletRequest request) {
        if (!manages(request)) {
            return new ModelAndView("redirect:" + Addresses.INBOX);
        }
        boolean audits = is(Account.Kind.AUDIT_ADMIN, request);
        return new ModelAndView("web/home")
                .addObject("keepsSystem", is(Account.Kind.SYSTEM_ADMIN, request))
                .addObject("audits", audits)
                .addObject("begins", !audits && organisation.firstStart());
    }

    private boolean manages(HttpServletRequest request) {
        return accounts.of(request).isPresent()
                && !is(Account.Kind.PERSON, request)
                && !is(Account.Kind.AUDITOR, request);
    }

    private boolean is(Account.Kind kind, HttpServletRequest request) {
        return accounts.of(request).filter(account -> account.kind() == kind).isPresent();
    }
}
