package cn.tonggui.account;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.AccountDesk;
import cn.tonggui.organisation.AccountQuery;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.InitialPasswords;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts in a list with what waits, and one account with its history. */
@Controller
class AccountController {

    private final AccountDesk desk;
    private final InitialPasswords initial;
    private final Changes changes;
    private final WaitingAccounts waiting;
    private final Organisation organisation;

    AccountController(
            AccountDesk desk,
            InitialPasswords initial,
            Changes changes,
            WaitingAccounts waiting,
            Organisation organisation) {
        this.desk = desk;
        this.initial = initial;
        this.changes = changes;
        this.waiting = waiting;
        this.organisation = organisation;
    }

    @GetMapping("/accounts")
    ModelAndView list(
            AccountQuery query, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        ModelAndView page = new ModelAndView(target.equals("list") ? "account/list :: list" : "account/list")
                .addObject("query", query)
                .addObject("list", desk.list(query, viewer))
                .addObject("units", organisation.units());
        if (!target.equals("list")) {
            Set<ChangeKind> open = changes.open(viewer);
            page.addObject("waiting", waiting.accounts(viewer))
                    .addObject("opensPeople", open.contains(ChangeKind.ACCOUNT_OPEN))
                    .addObject("opensRoles", open.contains(ChangeKind.ROLE_ACCOUNT_OPEN));
        }
        return page;
    }

    @GetMapping("/accounts/of/{username}")
    ModelAndView account(@PathVariable String username, Viewer viewer) {
        AccountDesk.Item account = desk.require(username, viewer);
        Set<ChangeKind> open = changes.open(viewer);
        return new ModelAndView("account/account")
                .addObject("account", account)
                .addObject("mayClose", open.contains(ChangeKind.ACCOUNT_CLOSE) && account.enabled() && !account.own())
                .addObject("mayReopen", open.contains(ChangeKind.ACCOUNT_REOPEN) && !account.enabled())
                .addObject("history", changes.history(account.username(), viewer));
    }

    @PostMapping("/accounts/of/{username}/unlock")
    ModelAndView unlock(@PathVariable String username, Viewer viewer, RedirectAttributes after) {
        initial.unlock(username, viewer);
        after.addFlashAttribute("told", "unlocked");
        return new ModelAndView("redirect:/accounts");
    }

    /** The answer is the only place where the passwords ever stand. */
    @PostMapping("/accounts/passwords")
    ModelAndView issue(IssueForm form, Viewer viewer) {
        return new ModelAndView("account/passwords").addObject("issued", initial.issue(form.usernames(), viewer));
    }

    /** Those chosen in the list. */
    record IssueForm(List<String> username) {
        List<String> usernames() {
            return username == null ? List.of() : username;
        }
    }
}
