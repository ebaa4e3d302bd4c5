package cn.tonggui.notification;

import cn.tonggui.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The notices of a person. */
@Controller
class NoticeController {

    private static final int SIZE = 20;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** @param show {@code unread} for those alone, anything else for all */
    @GetMapping("/notices")
    ModelAndView page(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        boolean all = !show.equals("unread");
        boolean more = target.equals("more");
        ModelAndView page = new ModelAndView(more ? "notification/notices :: rows" : "notification/notices")
                .addObject("list", notices.page(viewer, all, after, SIZE))
                .addObject("all", all)
                .addObject("size", SIZE);
        return more ? page : page.addObject("unread", notices.unread(viewer));
    }

    @GetMapping("/notices/{id}/open")
    String open(@PathVariable String id, Viewer viewer) {
        return "redirect:" + notices.open(id, viewer);
    }

    @PostMapping("/notices/read")
    String readAll(Viewer viewer) {
        notices.readAll(viewer);
        return "redirect:/notices";
    }
}
