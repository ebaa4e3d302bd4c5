package cn.tonggui.ledger;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.views.SavedViews;
import cn.tonggui.workflow.Registers;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registers (台账) and the views that people save of them. */
@Controller
class RegisterController {

    private final Registers registers;
    private final RegisterPages pages;
    private final SavedViews views;
    private final ColumnWords words;

    RegisterController(Registers registers, RegisterPages pages, SavedViews views, ColumnWords words) {
        this.registers = registers;
        this.pages = pages;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/registers")
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("ledger/registers")
                .addObject(
                        "categories",
                        registers.all(viewer).stream()
                                .collect(Collectors.groupingBy(
                                        one -> one.category(), LinkedHashMap::new, Collectors.toList())));
    }

    @GetMapping("/registers/{process}")
    ModelAndView page(
            @PathVariable String process,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        return new ModelAndView(target.equals("list") ? "ledger/register :: list" : "ledger/register")
                .addObject("page", pages.page(process, parameters, viewer));
    }

    @PostMapping("/registers/{process}/views")
    ModelAndView save(
            @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        String name = parameters.getFirst("name");
        RegisterPages.Page page = pages.page(process, parameters, viewer);
        try {
            String id = views.save(
                    place(process), name == null ? "" : name, page.asked().kept(), viewer);
            return new ModelAndView("redirect:/registers/" + process + "?view=" + id);
        } catch (RuleBroken refusal) {
            ModelAndView refused = new ModelAndView("ledger/register")
                    .addObject("page", page)
                    .addObject("name", name)
                    .addObject(
                            "nameFault",
                            words.message(
                                    "refusal." + refusal.code(), refusal.facts().toArray()));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
    }

    @PostMapping("/registers/{process}/views/{id}/delete")
    String delete(@PathVariable String process, @PathVariable String id, Viewer viewer) {
        views.delete(place(registers.require(process, viewer).process()), id, viewer);
        return "redirect:/registers/" + process + "?all=1";
    }

    @PostMapping("/registers/{process}/views/{id}/standard")
    String standard(@PathVariable String process, @PathVariable String id, Viewer viewer) {
        views.toggleStandard(place(registers.require(process, viewer).process()), id, viewer);
        return "redirect:/registers/" + process + "?view=" + id;
    }

    /** Under which the views of one register are kept. */
    static String place(String process) {
        return "registers/" + process;
    }
}
