package cn.tonggui.roster;

import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Unacceptable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering changes of the organisation, and deciding as the second person. */
@Controller
class ChangeController {

    private static final String LIST = "/organisation/changes";

    private final Changes changes;
    private final ChangeForms forms;
    private final ChangeSheets sheets;
    private final ChangeLists lists;
    private final RosterWords words;

    ChangeController(Changes changes, ChangeForms forms, ChangeSheets sheets, ChangeLists lists, RosterWords words) {
        this.changes = changes;
        this.forms = forms;
        this.sheets = sheets;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/organisation/changes")
    ModelAndView list(Viewer viewer) {
        return page(viewer);
    }

    @GetMapping("/organisation/changes/new/{kind}")
    ModelAndView form(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer) {
        ChangeKind asked = open(kind, viewer);
        return form(sheets.fresh(asked, person, unit, viewer));
    }

    @PostMapping("/organisation/changes/new/{kind}")
    ModelAndView enter(@PathVariable String kind, HttpServletRequest request, Viewer viewer, RedirectAttributes next) {
        ChangeKind asked = open(kind, viewer);
        Submission submission = sheets.bind(asked, parameters(request), viewer);
        if (!submission.valid()) {
            return refused(form(sheets.refused(asked, submission, List.of(), viewer)));
        }
        try {
            Change change = changes.enter(ChangeSheets.entry(asked, submission), viewer);
            return change.state() == Change.State.WAITING
                    ? Done.to(LIST, new Done("waiting", change.words()), next)
                    : Done.to(lists.pageOf(change), new Done("entered", change.words()), next);
        } catch (Unacceptable wrong) {
            return refused(form(sheets.refused(asked, submission, wrong.findings(), viewer)));
        }
    }

    @PostMapping("/organisation/changes/{id}/confirm")
    ModelAndView confirm(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        try {
            return Done.to(
                    LIST, new Done("confirmed", changes.confirm(id, viewer).words()), next);
        } catch (Unacceptable wrong) {
            return refused(page(viewer).addObject("failed", id).addObject("problem", said(wrong.findings())));
        }
    }

    @PostMapping("/organisation/changes/{id}/refuse")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            return Done.to(
                    LIST, new Done("refused", changes.refuse(id, reason, viewer).words()), next);
        } catch (RuleBroken broken) {
            if (!broken.code().equals("refuse-reason")) {
                throw broken;
            }
            Finding finding = new Finding(0, "reason", broken.code(), broken.facts());
            return refused(page(viewer).addObject("failed", id).addObject("reason", reason))
                    .addObject("problem", said(List.of(finding)));
        }
    }

    private ChangeKind open(String slug, Viewer viewer) {
        ChangeKind kind = forms.kind(slug);
        if (!changes.open(viewer).contains(kind)) {
            throw new NotAllowed("change-not-yours");
        }
        return kind;
    }

    private String said(List<Finding> findings) {
        return findings.stream().map(words::finding).reduce("", String::concat);
    }

    private ModelAndView page(Viewer viewer) {
        return new ModelAndView("roster/changes").addObject("lists", lists.of(viewer));
    }

    private static ModelAndView form(FormSheet sheet) {
        return new ModelAndView("roster/change").addObject("sheet", sheet).addObject("hx", false);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!name.startsWith("_")) {
                parameters.put(name, List.of(texts));
            }
        });
        return parameters;
    }
}
