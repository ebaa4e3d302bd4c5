package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The inbox (待办、待领、已办、我发起), and the list of every case (流程追溯). */
@Controller
class InboxController {

    private static final InboxQuery STARTED = new InboxQuery("started", "", "", "", "", "", "");

    private final WorkLists lists;
    private final Tasks tasks;
    private final Cases cases;
    private final Organisation organisation;

    InboxController(WorkLists lists, Tasks tasks, Cases cases, Organisation organisation) {
        this.lists = lists;
        this.tasks = tasks;
        this.cases = cases;
        this.organisation = organisation;
    }

    @GetMapping("/inbox")
    ModelAndView inbox(
            InboxQuery query, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        ModelAndView page = view("inbox/inbox", "/inbox", target, query, lists.list(query, viewer));
        if (!target.equals("more")) {
            page.addObject("counts", tasks.counts(viewer))
                    .addObject("startable", cases.startable(viewer))
                    .addObject("units", organisation.units());
        }
        if (!target.equals("more") && !target.equals("list")) {
            page.addObject("started", lists.list(STARTED, viewer));
        }
        return page;
    }

    @GetMapping("/cases")
    ModelAndView cases(
            InboxQuery query, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        ModelAndView page = view("inbox/cases", "/cases", target, query, lists.cases(query, viewer));
        if (!target.equals("more")) {
            page.addObject("startable", cases.startable(viewer)).addObject("units", organisation.units());
        }
        return page;
    }

    /** The list alone for tabs and filters, further rows alone for 再看, else the whole page. */
    private static ModelAndView view(
            String template, String path, String target, InboxQuery query, WorkLists.WorkList list) {
        String piece = switch (target) {
            case "list" -> template + " :: list";
            case "more" -> path.equals("/cases") ? "parts/rows :: lines" : "parts/rows :: rows";
            default -> template;
        };
        return new ModelAndView(piece)
                .addObject("query", query)
                .addObject("path", path)
                .addObject("list", list);
    }
}
