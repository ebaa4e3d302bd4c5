package cn.tonggui.cycle;

import cn.tonggui.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Score sheets with every number opened, down to what it rests on. */
@Controller
class SheetController {

    private final SheetPages sheets;
    private final SheetFacts facts;

    SheetController(SheetPages sheets, SheetFacts facts) {
        this.sheets = sheets;
        this.facts = facts;
    }

    @GetMapping("/sheets/{id}")
    ModelAndView sheet(@PathVariable String id, Viewer viewer) {
        SheetPage page = sheets.page(id, viewer);
        return new ModelAndView("cycle/sheet")
                .addObject("page", page)
                .addObject("facts", facts.of(page.sheet(), viewer))
                .addObject("mayAct", viewer.mayAct());
    }
}
