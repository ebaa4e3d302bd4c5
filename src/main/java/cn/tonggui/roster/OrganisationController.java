package cn.tonggui.roster;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.Changes;
import cn.tonggui.workflow.ChangeMatters;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Both trees side by side, and the page of each organisation. */
@Controller
class OrganisationController {

    private static final int FIRST_ROWS = 8;

    private final TreePages trees;
    private final UnitPages pages;
    private final Changes changes;
    private final ChangeMatters matters;

    OrganisationController(TreePages trees, UnitPages pages, Changes changes, ChangeMatters matters) {
        this.trees = trees;
        this.pages = pages;
        this.changes = changes;
        this.matters = matters;
    }

    @GetMapping("/organisation")
    ModelAndView trees(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String only,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        Optional<UnitCode> selected = unit.isEmpty() ? trees.start(viewer) : Optional.of(new UnitCode(unit));
        return new ModelAndView(target.equals("both") ? "roster/organisation :: both" : "roster/organisation")
                .addObject("trees", trees.trees(q.strip(), only, viewer))
                .addObject("limit", FIRST_ROWS)
                .addObject("waiting", changes.waiting(viewer).size())
                .addObject(
                        "page",
                        selected.map(code -> pages.page(code, "", false, viewer))
                                .orElse(null));
    }

    @GetMapping("/organisation/{code}")
    ModelAndView unit(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String list,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        boolean people = target.equals("people");
        UnitPages.UnitPage page = pages.page(new UnitCode(code), list, !people, viewer);
        return new ModelAndView(people ? "roster/unit-parts :: people" : "roster/unit")
                .addObject("page", page)
                .addObject(
                        "suggested",
                        matters.of(page.history().stream().map(Change::id).toList(), viewer))
                .addObject("limit", Integer.MAX_VALUE);
    }
}
