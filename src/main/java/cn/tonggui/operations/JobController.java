package cn.tonggui.operations;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.EngineRoom;
import cn.tonggui.workflow.FailedJob;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One failed job: where it stands, where in the code it failed, and trying it again. */
@Controller
class JobController {

    private static final int LONGEST_REASON = 500;
    private static final String TOKEN = "[A-Za-z0-9_-]{22}";

    private final EngineRoom engine;
    private final OperationsMapper rows;

    JobController(EngineRoom engine, OperationsMapper rows) {
        this.engine = engine;
        this.rows = rows;
    }

    @GetMapping("/operations/jobs/{id}")
    ModelAndView page(@PathVariable String id) {
        return view(id, "", "");
    }

    @PostMapping("/operations/jobs/{id}/retry")
    ModelAndView retry(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_revision", defaultValue = "-1") int revision,
            @RequestParam(name = "_token", defaultValue = "") String token,
            Viewer viewer,
            RedirectAttributes next) {
        String page = token.matches(TOKEN) ? token : PublicId.next();
        String why = reason.strip();
        if (rows.retriesWith(page, viewer.id().value()) == 0) {
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                ModelAndView again = view(id, reason, why.isEmpty() ? "missing" : "long");
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return again;
            }
            retry(id, revision, why, page, viewer);
        }
        next.addFlashAttribute("told", "retried");
        return new ModelAndView("redirect:/operations");
    }

    private void retry(String id, int revision, String why, String page, Viewer viewer) {
        try {
            engine.retry(id, revision, why, page, viewer);
        } catch (DuplicateKeyException sentTwice) {
            // the first of the two has done it
        }
    }

    /** @param fault of the reason, empty for none */
    private ModelAndView view(String id, String reason, String fault) {
        FailedJob job = engine.require(id);
        List<String> frames = Frames.of(engine.stack(id));
        return new ModelAndView("operations/job")
                .addObject("job", job)
                .addObject("frames", frames)
                .addObject("stack", String.join("\n", frames))
                .addObject("token", PublicId.next())
                .addObject("reason", reason)
                .addObject("fault", fault);
    }
}
