package cn.tonggui.ledger;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Catalogue;
import cn.tonggui.workflow.Catalogue.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of all mechanisms (发起): those the viewer may begin lead on, the others say who may. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/start")
    ModelAndView page(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        List<Entry> all = catalogue.entries(viewer);
        String words = q.strip();
        Map<String, List<Entry>> found = all.stream()
                .filter(one -> (one.title() + one.about() + one.category()).contains(words))
                .collect(Collectors.groupingBy(Entry::category, LinkedHashMap::new, Collectors.toList()));
        return new ModelAndView(target.equals("tiles") ? "ledger/catalogue :: tiles" : "ledger/catalogue")
                .addObject("q", words)
                .addObject("count", all.stream().filter(Entry::mine).count())
                .addObject("categories", found);
    }
}
