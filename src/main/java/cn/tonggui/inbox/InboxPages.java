package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.views.SavedViews;
import cn.tonggui.workflow.Catalogue;
import cn.tonggui.workflow.Tasks;
import cn.tonggui.workflow.WorkCounts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers the pages of lists: rows, and around them counts, filters and views. */
@Component
class InboxPages {

    /** Under which the views of the inbox are kept. */
    static final String PLACE = "inbox";

    private final WorkLists lists;
    private final DraftList drafts;
    private final Tasks tasks;
    private final Catalogue catalogue;
    private final SavedViews views;

    InboxPages(WorkLists lists, DraftList drafts, Tasks tasks, Catalogue catalogue, SavedViews views) {
        this.lists = lists;
        this.drafts = drafts;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.views = views;
    }

    /** @param target id of what htmx asks for: the list alone for tabs and filters, further rows alone for 再看 */
    ModelAndView inbox(InboxQuery query, String target, Viewer viewer) {
        if (query.scope().equals("drafts")) {
            return around(view("inbox/inbox", "/inbox", target, query, WorkLists.NONE), query, viewer)
                    .addObject("drafts", drafts.of(viewer));
        }
        ModelAndView page = view("inbox/inbox", "/inbox", target, query, lists.list(query, viewer))
                .addObject("mayAct", viewer.mayAct());
        return target.equals("more") ? page : around(page, query, viewer).addObject("views", views.of(PLACE, viewer));
    }

    /** Every case open to the viewer (流程追溯). */
    ModelAndView cases(InboxQuery query, String target, Viewer viewer) {
        ModelAndView page = view("inbox/cases", "/cases", target, query, lists.cases(query, viewer));
        return target.equals("more")
                ? page
                : page.addObject("counts", new InboxCounts(new WorkCounts(List.of()), query, catalogue.named()))
                        .addObject("units", lists.units());
    }

    private ModelAndView around(ModelAndView page, InboxQuery query, Viewer viewer) {
        return page.addObject("counts", new InboxCounts(tasks.counts(viewer), query, catalogue.named()))
                .addObject("units", lists.units())
                .addObject("mayAct", viewer.mayAct());
    }

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
