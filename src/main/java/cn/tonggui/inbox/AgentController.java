package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.Agents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 代理: who acts for me and for whom I act, what was done for me, and setting it. */
@Controller
class AgentController {

    private static final String URL = "/agents";

    private final Agents agents;
    private final OwnForms forms;
    private final BrokenRules brokenRules;

    AgentController(Agents agents, OwnForms forms, BrokenRules brokenRules) {
        this.agents = agents;
        this.forms = forms;
        this.brokenRules = brokenRules;
    }

    @GetMapping(URL)
    ModelAndView page(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw new NotAllowed("agent-not-yours");
        }
        return view(forms.fresh(form(viewer), URL, Map.of(), viewer), viewer);
    }

    @PostMapping(URL)
    ModelAndView set(HttpServletRequest request, Viewer viewer) {
        Submission asked = forms.bind(form(viewer), Sent.from(request).parameters(), viewer);
        if (!asked.valid()) {
            return refused(asked, viewer);
        }
        try {
            agents.set(wanted(asked, viewer), viewer);
            return Leave.to(URL, new Note("agent", "", ""));
        } catch (RuleBroken refusal) {
            return refused(asked, viewer).addObject("broken", brokenRules.words(refusal));
        }
    }

    @PostMapping(URL + "/{id}/end")
    ModelAndView end(@PathVariable String id, Viewer viewer) {
        agents.end(id, viewer);
        return Leave.to(URL, new Note("agent", "", ""));
    }

    private static Agents.Wanted wanted(Submission asked, Viewer viewer) {
        String principal = ActionForms.text(asked, "principal");
        return new Agents.Wanted(
                principal.isEmpty() ? viewer.id() : new PersonId(principal),
                new PersonId(ActionForms.text(asked, "agent")),
                LocalDate.parse(ActionForms.text(asked, "from")),
                LocalDate.parse(ActionForms.text(asked, "until")),
                ActionForms.many(asked, "processes"),
                ActionForms.text(asked, "words"));
    }

    /** 组织科 sets it for others too. */
    private static String form(Viewer viewer) {
        return viewer.actsIn(Offices.ORGANISATION_DEPT) ? "agent-for" : "agent";
    }

    private ModelAndView refused(Submission asked, Viewer viewer) {
        ModelAndView view = view(forms.sheet(form(viewer), URL, asked, viewer), viewer);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Sheet sheet, Viewer viewer) {
        return new ModelAndView("inbox/agents")
                .addObject("sheet", sheet)
                .addObject("periods", agents.of(viewer))
                .addObject("done", agents.doneFor(viewer))
                .addObject("hx", false);
    }
}
