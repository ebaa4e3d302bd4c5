package cn.tonggui.election;

import cn.tonggui.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The meeting on its day: for those who take part, on the wall, and what came of it. */
@Controller
class DayController {

    private final DayPages pages;
    private final ResultPages results;
    private final CorrectionPages corrections;

    DayController(DayPages pages, ResultPages results, CorrectionPages corrections) {
        this.pages = pages;
        this.results = results;
        this.corrections = corrections;
    }

    @GetMapping("/elections/{id}")
    ModelAndView day(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("election/day").addObject("day", pages.day(id, viewer));
    }

    @GetMapping("/elections/{id}/live")
    @Nullable
    ModelAndView live(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return piece("election/day :: live", pages.day(id, viewer), request, response);
    }

    @GetMapping("/elections/{id}/screen")
    ModelAndView screen(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("election/screen").addObject("day", pages.day(id, viewer));
    }

    @GetMapping("/elections/{id}/screen/live")
    @Nullable
    ModelAndView wall(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return piece("election/screen :: live", pages.day(id, viewer), request, response);
    }

    private static @Nullable ModelAndView piece(
            String view, Day day, HttpServletRequest request, HttpServletResponse response) {
        return day.piece(() -> new ModelAndView(view).addObject("day", day), request, response);
    }

    @GetMapping("/elections/{id}/result")
    ModelAndView result(@PathVariable String id, Viewer viewer) {
        Results page = results.results(id, viewer);
        return new ModelAndView("election/result")
                .addObject("page", page)
                .addObject("corrections", corrections.listed(id, page.sheets(), viewer));
    }
}
