package cn.tonggui.account;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.AccountDesk;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unacceptable;
import cn.tonggui.organisation.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening accounts: for people of a unit who have none, many at once; and for one of the kinds without a person. */
@Controller
class OpeningController {

    private final AccountDesk desk;
    private final Changes changes;
    private final Organisation organisation;
    private final Faults faults;
    private final Clock clock;

    OpeningController(AccountDesk desk, Changes changes, Organisation organisation, Faults faults, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.organisation = organisation;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping("/accounts/open")
    ModelAndView people(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "pinyin") String names,
            Viewer viewer) {
        return peoplePage(unit, names, Map.of(), List.of(), viewer);
    }

    /** {@code person} are those chosen; {@code name-<person>} is the username of each. */
    @PostMapping("/accounts/open")
    ModelAndView openForPeople(
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) List<String> person,
            Viewer viewer,
            RedirectAttributes after) {
        List<String> chosen =
                person == null ? List.of() : person.stream().distinct().toList();
        if (chosen.isEmpty()) {
            Finding none = new Finding(0, "", "account-choose-some", List.of());
            return refused(peoplePage(fields.getOrDefault("unit", ""), "", fields, List.of(none), viewer));
        }
        List<Entry> entries = chosen.stream().map(id -> opening(id, fields)).toList();
        try {
            changes.enterAll(entries, viewer, any -> {});
        } catch (Unacceptable wrong) {
            ModelAndView page = peoplePage(fields.getOrDefault("unit", ""), "", fields, List.of(), viewer);
            return refused(page.addObject("chosen", chosen).addObject("faults", byPerson(chosen, wrong.findings())));
        }
        after.addFlashAttribute("told", "entered");
        return new ModelAndView("redirect:/accounts");
    }

    private Entry opening(String person, Map<String, String> fields) {
        String username = fields.getOrDefault("name-" + person, "");
        return new Entry(
                ChangeKind.ACCOUNT_OPEN, Map.of("username", username, "person", person), LocalDate.now(clock), "");
    }

    private Map<String, String> byPerson(List<String> chosen, List<Finding> findings) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Finding one : findings) {
            Finding alone = new Finding(0, "", one.code(), one.facts());
            words.putIfAbsent(chosen.get(one.entry()), faults.of(List.of(alone)).get(""));
        }
        return words;
    }

    private ModelAndView peoplePage(
            String unit, String names, Map<String, String> typed, List<Finding> findings, Viewer viewer) {
        List<String> waiting = changes.waiting(viewer).stream()
                .filter(change ->
                        WaitingAccounts.ACCOUNTS.contains(change.entry().kind()))
                .map(Change::entry)
                .map(entry -> entry.value("username"))
                .toList();
        List<String> asked = changes.waiting(viewer).stream()
                .filter(change -> change.entry().kind() == ChangeKind.ACCOUNT_OPEN)
                .map(change -> change.entry().value("person"))
                .toList();
        return new ModelAndView("account/open")
                .addObject("unit", unit)
                .addObject("names", names)
                .addObject("units", administrative())
                .addObject("typed", typed)
                .addObject("chosen", List.of())
                .addObject("faults", faults.of(findings))
                .addObject(
                        "people",
                        desk.without(unit, waiting, viewer).stream()
                                .filter(one -> !asked.contains(one.person()))
                                .toList());
    }

    private List<Unit> administrative() {
        return organisation.units().stream()
                .filter(unit -> unit.side() == Unit.Side.ADMIN)
                .toList();
    }

    @GetMapping("/accounts/role")
    ModelAndView role(Viewer viewer) {
        if (!changes.open(viewer).contains(ChangeKind.ROLE_ACCOUNT_OPEN)) {
            throw new NotAllowed("change-not-yours");
        }
        return rolePage(Map.of(), List.of(), viewer);
    }

    @PostMapping("/accounts/role")
    ModelAndView openRole(@RequestParam Map<String, String> fields, Viewer viewer, RedirectAttributes after) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : ChangeKind.ROLE_ACCOUNT_OPEN.fields()) {
            String value = fields.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        }
        try {
            changes.enter(new Entry(ChangeKind.ROLE_ACCOUNT_OPEN, values, LocalDate.now(clock), ""), viewer);
        } catch (Unacceptable wrong) {
            return refused(rolePage(fields, wrong.findings(), viewer));
        }
        after.addFlashAttribute("told", "entered");
        return new ModelAndView("redirect:/accounts");
    }

    private ModelAndView rolePage(Map<String, String> typed, List<Finding> findings, Viewer viewer) {
        boolean audit = !changes.open(viewer).contains(ChangeKind.ACCOUNT_OPEN);
        return new ModelAndView("account/role")
                .addObject("typed", typed)
                .addObject(
                        "kinds", audit ? List.of("AUDITOR", "AUDIT_ADMIN") : List.of("SYSTEM_ADMIN", "SECURITY_ADMIN"))
                .addObject("units", audit ? organisation.units() : List.of())
                .addObject("faults", faults.of(findings));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
