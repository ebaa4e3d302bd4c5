package cn.tonggui.inbox;

import cn.tonggui.correspondence.Copies;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Catalogue;
import cn.tonggui.workflow.Tasks;
import cn.tonggui.workflow.WorkCounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what stands beside tabs and filters, in two statements. */
@Component
class Counters {

    private final Tasks tasks;
    private final Copies copies;
    private final Catalogue catalogue;

    Counters(Tasks tasks, Copies copies, Catalogue catalogue) {
        this.tasks = tasks;
        this.copies = copies;
        this.catalogue = catalogue;
    }

    InboxCounts of(InboxQuery query, Viewer viewer) {
        return new InboxCounts(tasks.counts(viewer), copies.unread(viewer), query, catalogue.named());
    }

    /** The filters of a list that is not counted. */
    InboxCounts none(InboxQuery query) {
        return new InboxCounts(new WorkCounts(List.of()), 0, query, catalogue.named());
    }
}
