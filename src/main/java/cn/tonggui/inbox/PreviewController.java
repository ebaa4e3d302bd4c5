package cn.tonggui.inbox;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands beside the list: one matter in short, and where the step asks for no more than an opinion, its decisions. */
@Controller
class PreviewController {

    private final Tasks tasks;
    private final TaskPages taskPages;
    private final CasePages casePages;

    PreviewController(Tasks tasks, TaskPages taskPages, CasePages casePages) {
        this.tasks = tasks;
        this.taskPages = taskPages;
        this.casePages = casePages;
    }

    @GetMapping("/tasks/{id}/preview")
    ModelAndView ofTask(@PathVariable String id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        TaskView task = tasks.opened(id, viewer); // who reads it here has opened it
        TaskPages.Page page = taskPages.fresh(task, viewer);
        return new ModelAndView("inbox/preview :: ofTask")
                .addObject("page", page)
                .addObject("item", page.item())
                .addObject("task", task)
                .addObject("back", back)
                .addObject("ref", new TaskRef(id, task.revision(), PublicId.next()));
    }

    @GetMapping("/cases/{id}/preview")
    ModelAndView ofCase(@PathVariable String id, Viewer viewer) {
        CasePages.Page page = casePages.page(id, viewer);
        return new ModelAndView("inbox/preview :: ofCase")
                .addObject("page", page)
                .addObject("item", page.item());
    }
}
