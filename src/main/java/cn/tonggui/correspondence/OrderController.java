package cn.tonggui.correspondence;

import cn.tonggui.correspondence.BesidePages.Place;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order with its reports, reporting on it, striking it off; and the orders of a person. */
@Controller
class OrderController {

    private final Cases cases;
    private final Orders orders;
    private final Supervision supervision;
    private final BesidePages pages;

    OrderController(Cases cases, Orders orders, Supervision supervision, BesidePages pages) {
        this.cases = cases;
        this.orders = orders;
        this.supervision = supervision;
        this.pages = pages;
    }

    /** @param of {@code mine} for what the viewer ordered, anything else for what is asked of the viewer */
    @GetMapping("/supervision")
    ModelAndView list(@RequestParam(defaultValue = "mine") String of, Viewer viewer) {
        boolean mine = of.equals("mine");
        return new ModelAndView("correspondence/orders")
                .addObject("mine", mine)
                .addObject("orders", mine ? orders.by(viewer) : orders.askedOf(viewer));
    }

    @GetMapping("/cases/{id}/orders/{no}")
    ModelAndView page(@PathVariable String id, @PathVariable String no, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        Orders.Shown order = orders.require(id, no, viewer);
        String act = order.mine() ? "fulfil" : "report";
        return shown(pages.fresh(place(item, no, act), viewer), order, item, viewer);
    }

    @PostMapping("/cases/{id}/orders/{no}/{order:report|fulfil}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String no,
            @PathVariable("order") String act,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        Posted posted = Posted.from(request);
        CaseView item = cases.require(id, viewer);
        Orders.Shown order = orders.require(id, no, viewer);
        Submission submission = pages.bind(act, posted, viewer);
        if (!submission.valid()) {
            return shown(pages.refused(place(item, no, act), submission, posted, viewer), order, item, viewer);
        }
        String words = submission.values().get("words").toString();
        if (act.equals("report")) {
            supervision.report(posted.ref(id), item, order, words, viewer);
        } else {
            supervision.fulfil(posted.ref(id), item, order, words, viewer);
        }
        return new Told(act, order.leaderName(), id).to("/cases/" + id + "/orders/" + no, flash);
    }

    private static Place place(CaseView item, String no, String act) {
        return new Place("correspondence/order", act, "/cases/" + item.id() + "/orders/" + no + "/" + act, item);
    }

    private ModelAndView shown(ModelAndView view, Orders.Shown order, CaseView item, Viewer viewer) {
        boolean strikes = order.mine() && order.open() && viewer.mayAct();
        return view.addObject("order", order).addObject("acts", strikes || supervision.mayReport(item, order, viewer));
    }
}
