package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.Notices;
import cn.tonggui.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The notices of a person, and the counts that stand beside the navigation. */
@Controller
class NoticeController {

    private static final int SHOWN = 100;

    private final Notices notices;
    private final Tasks tasks;

    NoticeController(Notices notices, Tasks tasks) {
        this.notices = notices;
        this.tasks = tasks;
    }

    @GetMapping("/notices")
    ModelAndView page(Viewer viewer) {
        return new ModelAndView("inbox/notices")
                .addObject("notices", notices.latest(viewer, SHOWN))
                .addObject("unread", notices.unread(viewer));
    }

    @PostMapping("/notices/read")
    ModelAndView readAll(Viewer viewer) {
        notices.readAll(viewer);
        RedirectView page = new RedirectView("/notices", true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(page);
    }

    @GetMapping("/badges")
    ModelAndView badges(Viewer viewer) {
        return new ModelAndView("inbox/badges :: badges")
                .addObject("todo", tasks.counts(viewer).todo())
                .addObject("unread", notices.unread(viewer));
    }
}
