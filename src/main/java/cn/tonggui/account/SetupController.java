package cn.tonggui.account;

import cn.tonggui.account.SetupEntries.Asked;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unacceptable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first start (首次启用): the system administrator enters the top organisation, its Party committee and the two people of
 * 组织科, the security administrator confirms. After that everything else is theirs, and this page has nothing to show.
 */
@Controller
class SetupController {

    /** What was entered before need not be entered again: a form may be sent anew after part of it was refused. */
    private static final Set<String> ALREADY = Set.of(
            "unit-taken",
            "link-taken",
            "link-main-taken",
            "person-taken",
            "membership-open",
            "duty-open",
            "account-has-one",
            "office-held",
            "already-waiting");

    private static final List<String> APART = List.of("person", "username");

    private final Changes changes;
    private final Organisation organisation;
    private final WaitingAccounts waiting;
    private final Faults faults;
    private final Clock clock;

    SetupController(Changes changes, Organisation organisation, WaitingAccounts waiting, Faults faults, Clock clock) {
        this.changes = changes;
        this.organisation = organisation;
        this.waiting = waiting;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping("/setup")
    ModelAndView page(Viewer viewer) {
        return page(viewer, Map.of(), Map.of());
    }

    private ModelAndView page(Viewer viewer, Map<String, String> typed, Map<String, String> wrong) {
        ModelAndView page = new ModelAndView("account/setup").addObject("done", !organisation.firstStart());
        if (!organisation.firstStart()) {
            return page;
        }
        List<Change> waits = waiting.all(viewer);
        boolean enters = changes.open(viewer).contains(ChangeKind.UNIT_OPEN);
        return page.addObject("waiting", waits)
                .addObject("enters", enters)
                .addObject("step", enters ? step(waits) : "")
                .addObject("typed", typed)
                .addObject("faults", wrong);
    }

    private String step(List<Change> waits) {
        if (!SetupUnits.of(organisation.units(), waits).complete()) {
            return "units";
        }
        long offices = waits.stream()
                .filter(change -> change.entry().kind() == ChangeKind.OFFICE_BEGIN)
                .count();
        return offices < 2 ? "people" : "";
    }

    @PostMapping("/setup/units")
    ModelAndView units(@RequestParam Map<String, String> fields, Viewer viewer) {
        requireEntering(viewer);
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> codes = List.of("admin-code", "party-code", "branch-code");
        for (int i = 1; i < codes.size(); i++) {
            apart(fields, codes.subList(0, i), codes.get(i), wrong);
        }
        return enter(SetupEntries.units(fields, LocalDate.now(clock)), fields, wrong, viewer);
    }

    @PostMapping("/setup/people")
    ModelAndView people(@RequestParam Map<String, String> fields, Viewer viewer) {
        requireEntering(viewer);
        SetupUnits units = SetupUnits.of(organisation.units(), waiting.all(viewer));
        if (!units.complete()) {
            throw new RuleBroken("setup-units-first");
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        APART.forEach(field -> apart(fields, List.of("a-" + field), "b-" + field, wrong));
        return enter(SetupEntries.people(fields, units, LocalDate.now(clock)), fields, wrong, viewer);
    }

    /** The security administrator confirms and never enters, now or after the first start. */
    private void requireEntering(Viewer viewer) {
        if (changes.open(viewer).isEmpty()) {
            throw new NotAllowed("change-not-yours");
        }
    }

    /** Two things must not bear the same code. */
    private void apart(Map<String, String> fields, List<String> others, String field, Map<String, String> wrong) {
        String said = fields.getOrDefault(field, "").strip();
        boolean same = others.stream()
                .anyMatch(other -> fields.getOrDefault(other, "").strip().equals(said));
        if (!said.isEmpty() && same) {
            wrong.put(field, faults.sentence(new Finding(0, field, "setup-same", List.of(said))));
        }
    }

    private ModelAndView enter(
            List<Asked> asked, Map<String, String> fields, Map<String, String> wrong, Viewer viewer) {
        if (!organisation.firstStart()) {
            throw new RuleBroken("setup-done");
        }
        List<Asked> missing = withoutThoseThere(asked, viewer);
        if (wrong.isEmpty() && !missing.isEmpty()) {
            try {
                changes.enterAll(missing.stream().map(Asked::entry).toList(), viewer, any -> {});
                return new ModelAndView("redirect:/setup");
            } catch (Unacceptable unacceptable) {
                unacceptable
                        .findings()
                        .forEach(one -> wrong.putIfAbsent(
                                missing.get(one.entry()).at().getOrDefault(one.field(), ""), faults.sentence(one)));
            }
        }
        if (wrong.isEmpty()) {
            return new ModelAndView("redirect:/setup");
        }
        ModelAndView page = page(viewer, fields, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Asked> withoutThoseThere(List<Asked> asked, Viewer viewer) {
        List<Finding> findings = changes.check(asked.stream().map(Asked::entry).toList(), viewer, any -> {});
        List<Integer> there = findings.stream()
                .filter(one -> ALREADY.contains(one.code()))
                .map(Finding::entry)
                .toList();
        return asked.stream().filter(one -> !there.contains(asked.indexOf(one))).toList();
    }

    @PostMapping("/setup/confirm")
    ModelAndView confirm(@RequestParam(name = "change", required = false) List<String> ids, Viewer viewer) {
        try {
            waiting.confirm(ids == null ? Set.of() : Set.copyOf(ids), viewer);
        } catch (Unacceptable wrong) {
            throw AccountChangeController.broken(wrong);
        }
        return new ModelAndView("redirect:/setup");
    }
}
