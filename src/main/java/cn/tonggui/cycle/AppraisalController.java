package cn.tonggui.cycle;

import cn.tonggui.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Annual appraisals (一体化考评): which there are, the year of all units, and one unit's with every number opened. */
@Controller
class AppraisalController {

    private final AnnualPages pages;

    AppraisalController(AnnualPages pages) {
        this.pages = pages;
    }

    @GetMapping("/appraisals")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("cycle/appraisals").addObject("page", pages.list(viewer));
    }

    @GetMapping("/appraisals/{id}")
    ModelAndView year(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("cycle/appraisal").addObject("page", pages.page(id, viewer));
    }

    @GetMapping("/appraisals/{id}/units/{code}")
    ModelAndView unit(@PathVariable String id, @PathVariable String code, Viewer viewer) {
        return new ModelAndView("cycle/appraised").addObject("page", pages.unit(id, code, viewer));
    }
}
