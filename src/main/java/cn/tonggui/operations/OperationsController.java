package cn.tonggui.operations;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.EngineRoom;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The engine's condition on one page, and the number beside it in the navigation. */
@Controller
class OperationsController {

    private static final int JOBS = 100;
    private static final int RETRIES = 10;

    private final EngineRoom engine;
    private final Watch watch;
    private final OperationsMapper rows;

    OperationsController(EngineRoom engine, Watch watch, OperationsMapper rows) {
        this.engine = engine;
        this.watch = watch;
        this.rows = rows;
    }

    @GetMapping("/operations")
    ModelAndView page() {
        return new ModelAndView("operations/operations")
                .addObject("executor", engine.executor())
                .addObject("queue", engine.queue())
                .addObject("stuck", engine.stuck())
                .addObject("last", watch.last())
                .addObject("jobs", engine.failed(JOBS))
                .addObject("retries", rows.lastRetries(RETRIES))
                .addObject("versions", engine.versions());
    }

    @GetMapping("/operations/alarm")
    ModelAndView alarm() {
        return new ModelAndView("operations/operations :: alarm").addObject("count", watch.alarm());
    }

    @PostMapping("/operations/check")
    ModelAndView check(Viewer viewer, RedirectAttributes next) {
        watch.now(viewer.name());
        next.addFlashAttribute("told", "checked");
        return new ModelAndView("redirect:/operations");
    }
}
