package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.SheetAnswer;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out the workbook that fills a form. */
@Controller
class WorkbookController {

    private final Tasks tasks;
    private final Cases cases;
    private final Workbooks workbooks;

    WorkbookController(Tasks tasks, Cases cases, Workbooks workbooks) {
        this.tasks = tasks;
        this.cases = cases;
        this.workbooks = workbooks;
    }

    @GetMapping("/tasks/{id}/sheet")
    void ofTask(@PathVariable String id, Viewer viewer, HttpServletResponse answer) throws IOException {
        TaskView task = tasks.require(id, viewer);
        give(task.form(), task.values(), answer);
    }

    @GetMapping("/start/{process}/sheet")
    void ofStart(@PathVariable String process, Viewer viewer, HttpServletResponse answer) throws IOException {
        give(cases.start(process, viewer).form(), Map.of(), answer);
    }

    private void give(FormDefinition form, Map<String, Object> values, HttpServletResponse answer) throws IOException {
        if (form.fillSheets().isEmpty()) {
            throw new NotFound("no-sheet");
        }
        SheetAnswer.begin(form.fillSheets().get(0).name() + ".xlsx", answer);
        workbooks.template(form, values, answer.getOutputStream());
    }
}
