package cn.tonggui.meeting;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year of meetings, the wall of problems (问题墙), what is to be done. */
@Controller
class ListController {

    private final Lists lists;
    private final FigurePages figures;
    private final Rhythms rhythms;
    private final Reach reach;

    ListController(Lists lists, FigurePages figures, Rhythms rhythms, Reach reach) {
        this.lists = lists;
        this.figures = figures;
        this.rhythms = rhythms;
        this.reach = reach;
    }

    /** @param year four digits; anything else is taken for this year */
    @GetMapping("/meetings")
    ModelAndView year(@RequestParam(defaultValue = "") String year, Viewer viewer) {
        int asked = number(year);
        int now = reach.today().getYear();
        return new ModelAndView("meeting/year")
                .addObject("page", lists.year(asked, viewer))
                .addObject("rhythms", asked == now ? rhythms.of(viewer) : List.of())
                .addObject("now", now);
    }

    /** @param year as for {@link #year} */
    @GetMapping("/meetings/figures")
    ModelAndView figures(@RequestParam(defaultValue = "") String year, Viewer viewer) {
        return new ModelAndView("meeting/figures")
                .addObject("page", figures.page(number(year), viewer))
                .addObject("now", reach.today().getYear());
    }

    private int number(String year) {
        return year.matches("20\\d\\d") ? Integer.parseInt(year) : reach.today().getYear();
    }

    @GetMapping("/problems")
    ModelAndView wall(Viewer viewer) {
        return new ModelAndView("meeting/wall").addObject("wall", lists.wall(viewer));
    }

    @GetMapping("/actions")
    ModelAndView actions(Viewer viewer) {
        return new ModelAndView("meeting/actions").addObject("page", lists.jobs(viewer));
    }
}
