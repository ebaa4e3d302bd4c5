package cn.tonggui.regulation;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.Parameters.Draft;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parameters, one with its history, and the two acts of a change: proposing and deciding. */
@Controller
class ParameterController {

    private static final Draft NOTHING = new Draft("", "", "", "");

    private final Parameters parameters;
    private final Rulebook rulebook;
    private final Keepers keepers;
    private final RegulationWords words;

    ParameterController(Parameters parameters, Rulebook rulebook, Keepers keepers, RegulationWords words) {
        this.parameters = parameters;
        this.rulebook = rulebook;
        this.keepers = keepers;
        this.words = words;
    }

    @GetMapping("/parameters")
    ModelAndView list(Viewer viewer) {
        var all = parameters.all();
        return new ModelAndView("regulation/parameters")
                .addObject("keeper", keepers.of(viewer))
                .addObject(
                        "waiting",
                        all.stream().mapToInt(one -> one.proposals().size()).sum())
                .addObject("groups", RuleGroup.group(all, one -> one.parameter().rule()));
    }

    @GetMapping("/parameters/{name}")
    ModelAndView page(@PathVariable String name, Viewer viewer) {
        return view(name, NOTHING, viewer);
    }

    @PostMapping("/parameters/{name}")
    ModelAndView propose(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String setting,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            Viewer viewer,
            RedirectAttributes next) {
        Draft draft = new Draft(setting, from, reason, source);
        try {
            parameters.propose(name, draft, viewer);
            return See.other("/parameters/" + name, "proposed", next);
        } catch (Unfit unfit) {
            return refused(view(name, draft, viewer), unfit);
        }
    }

    @PostMapping("/parameters/proposals/{id}/confirm")
    ModelAndView confirm(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        return See.other("/parameters/" + parameters.confirm(id, viewer).name(), "confirmed", next);
    }

    @PostMapping("/parameters/proposals/{id}/refuse")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            return See.other(
                    "/parameters/" + parameters.refuse(id, remark, viewer).name(), "refused", next);
        } catch (Unfit unfit) {
            String name = parameters.proposal(id).name();
            return refused(view(name, NOTHING, viewer), unfit)
                    .addObject("refusing", id)
                    .addObject("remark", remark);
        }
    }

    private ModelAndView view(String name, Draft draft, Viewer viewer) {
        Parameters.Standing standing = parameters.require(name);
        Parameter parameter = standing.parameter();
        return new ModelAndView("regulation/parameter")
                .addObject("standing", standing)
                .addObject("parameter", parameter)
                .addObject("allowed", words.allowed(parameter))
                .addObject("rule", rulebook.find(new RuleCode(parameter.rule())).orElse(null))
                .addObject("proposals", parameters.proposals(name))
                .addObject("keeper", keepers.of(viewer))
                .addObject("draft", draft)
                .addObject("errors", Map.of());
    }

    private ModelAndView refused(ModelAndView view, Unfit unfit) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("errors", words.byField(unfit.flaws()));
    }
}
