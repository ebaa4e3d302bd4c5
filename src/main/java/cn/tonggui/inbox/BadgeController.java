package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.Notices;
import cn.tonggui.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The counts that stand beside the navigation. */
@Controller
class BadgeController {

    private final Notices notices;
    private final Tasks tasks;

    BadgeController(Notices notices, Tasks tasks) {
        this.notices = notices;
        this.tasks = tasks;
    }

    @GetMapping("/badges")
    ModelAndView badges(Viewer viewer) {
        return new ModelAndView("inbox/badges :: badges")
                .addObject("todo", tasks.counts(viewer).todo())
                .addObject("unread", notices.unread(viewer));
    }
}
