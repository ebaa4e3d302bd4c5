package cn.tonggui.election;

import cn.tonggui.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The terms with their lights and the elections that run (任期与换届). */
@Controller
class TermController {

    private final TermPages pages;

    TermController(TermPages pages) {
        this.pages = pages;
    }

    @GetMapping("/elections")
    ModelAndView page(Viewer viewer) {
        return new ModelAndView("election/terms").addObject("page", pages.page(viewer));
    }
}
