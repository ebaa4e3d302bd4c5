package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves what is typed after a pause of two seconds, and throws it away when asked to. */
@Controller
class DraftController {

    private final Tasks tasks;
    private final Cases cases;
    private final Drafts drafts;

    DraftController(Tasks tasks, Cases cases, Drafts drafts) {
        this.tasks = tasks;
        this.cases = cases;
        this.drafts = drafts;
    }

    @PutMapping("/tasks/{id}/draft")
    String ofTask(@PathVariable String id, HttpServletRequest request, Viewer viewer, Model model) {
        return keep(id, "/tasks/" + id, tasks.require(id, viewer).form(), request, viewer, model);
    }

    @PutMapping("/start/{process}/draft")
    String ofStart(@PathVariable String process, HttpServletRequest request, Viewer viewer, Model model) {
        FormDefinition form = cases.start(process, viewer).form();
        return keep(Drafts.ofStart(process), "/start/" + process, form, request, viewer, model);
    }

    @PostMapping("/tasks/{id}/draft/discard")
    String discardOfTask(@PathVariable String id, Viewer viewer) {
        String task = tasks.require(id, viewer).id();
        drafts.discard(viewer, task);
        return "redirect:/tasks/" + task;
    }

    @PostMapping("/start/{process}/draft/discard")
    String discardOfStart(@PathVariable String process, Viewer viewer) {
        String startable = cases.start(process, viewer).process();
        drafts.discard(viewer, Drafts.ofStart(startable));
        return "redirect:/start/" + startable;
    }

    /** From the list of drafts, where the step itself may be gone. */
    @PostMapping("/inbox/drafts/discard")
    String discard(@RequestParam(defaultValue = "") String subject, Viewer viewer) {
        drafts.discard(viewer, subject);
        return "redirect:/inbox?scope=drafts";
    }

    private String keep(
            String subject, String url, FormDefinition form, HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("url", url);
        model.addAttribute(
                "savedAt",
                drafts.keep(viewer, subject, form, Sent.from(request).parameters())
                        .orElse(null));
        return "parts/draft :: saved";
    }
}
