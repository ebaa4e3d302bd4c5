package cn.tonggui.account;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.AccountDesk;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Unacceptable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing and opening again, and what the second administrator says to it. */
@Controller
class AccountChangeController {

    private static final int MOST_AT_ONCE = 300;

    private final AccountDesk desk;
    private final Changes changes;
    private final WaitingAccounts waiting;
    private final Clock clock;

    AccountChangeController(AccountDesk desk, Changes changes, WaitingAccounts waiting, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.waiting = waiting;
        this.clock = clock;
    }

    @PostMapping("/accounts/of/{username}/close")
    ModelAndView close(@PathVariable String username, Viewer viewer, RedirectAttributes after) {
        return enter(ChangeKind.ACCOUNT_CLOSE, username, viewer, after);
    }

    @PostMapping("/accounts/of/{username}/reopen")
    ModelAndView reopen(@PathVariable String username, Viewer viewer, RedirectAttributes after) {
        return enter(ChangeKind.ACCOUNT_REOPEN, username, viewer, after);
    }

    private ModelAndView enter(ChangeKind kind, String username, Viewer viewer, RedirectAttributes after) {
        String known = desk.require(username, viewer).username();
        try {
            changes.enter(new Entry(kind, Map.of("username", known), LocalDate.now(clock), ""), viewer);
        } catch (Unacceptable wrong) {
            throw broken(wrong);
        }
        after.addFlashAttribute("told", "entered");
        return new ModelAndView("redirect:/accounts");
    }

    @PostMapping("/accounts/changes/confirm")
    ModelAndView confirm(
            @RequestParam(name = "change", required = false) List<String> ids,
            Viewer viewer,
            RedirectAttributes after) {
        if (ids == null || ids.size() > MOST_AT_ONCE) {
            throw new RuleBroken("account-choose", MOST_AT_ONCE);
        }
        try {
            waiting.confirm(Set.copyOf(ids), viewer);
        } catch (Unacceptable wrong) {
            throw broken(wrong);
        }
        after.addFlashAttribute("told", "confirmed");
        return new ModelAndView("redirect:/accounts");
    }

    @PostMapping("/accounts/changes/{id}/refuse")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes after) {
        changes.refuse(id, reason, viewer);
        after.addFlashAttribute("told", "refused");
        return new ModelAndView("redirect:/accounts");
    }

    /** There is no form to stand at, so the first finding is the refusal. */
    static RuleBroken broken(Unacceptable wrong) {
        Finding first = wrong.findings().get(0);
        return new RuleBroken(first.code(), first.facts().toArray());
    }
}
