package cn.tonggui.inbox;

import cn.tonggui.correspondence.Copies;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.views.SavedViews;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers the pages of lists: rows, and around them counts, filters and views. */
@Component
class InboxPages {

    /** Under which the views of the inbox are kept. */
    static final String PLACE = "inbox";

    private final WorkLists lists;
    private final DraftList drafts;
    private final Copies copies;
    private final Counters counters;
    private final SavedViews views;

    InboxPages(WorkLists lists, DraftList drafts, Copies copies, Counters counters, SavedViews views) {
        this.lists = lists;
        this.drafts = drafts;
        this.copies = copies;
        this.counters = counters;
        this.views = views;
    }

    /** @param target id of what htmx asks for: the list alone for tabs and filters, further rows alone for 再看 */
    ModelAndView inbox(InboxQuery query, String target, Viewer viewer) {
        if (query.scope().equals("drafts")) {
            return around(view("inbox/inbox", "/inbox", target, query, WorkLists.NONE), query, viewer)
                    .addObject("drafts", drafts.of(viewer));
        }
        if (query.scope().equals("copies")) {
            return copies(query, target, viewer);
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
                : page.addObject("counts", counters.none(query)).addObject("units", lists.units());
    }

    private ModelAndView copies(InboxQuery query, String target, Viewer viewer) {
        Copies.Page sent = copies.page(viewer, query.light().equals("unread"), query.after(), lists.size());
        if (target.equals("more")) {
            return new ModelAndView("inbox/copies :: rows")
                    .addObject("query", query)
                    .addObject("copies", sent);
        }
        return around(view("inbox/inbox", "/inbox", target, query, WorkLists.NONE), query, viewer)
                .addObject("copies", sent);
    }

    private ModelAndView around(ModelAndView page, InboxQuery query, Viewer viewer) {
        return page.addObject("counts", counters.of(query, viewer))
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
