package cn.tonggui.correspondence;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of all that goes beside one case, for its page: what the viewer may begin, and what was said and sent so far. */
@Component
public class Correspondence {

    private final Acts acts;
    private final Sendings sendings;
    private final Threads threads;
    private final Orders orders;

    Correspondence(Acts acts, Sendings sendings, Threads threads, Orders orders) {
        this.acts = acts;
        this.sendings = sendings;
        this.threads = threads;
        this.orders = orders;
    }

    /** What the viewer may begin on the case, in the order of the menu: consult, copy, circulate, urge, supervise. */
    public List<String> words(CaseView item, Viewer viewer) {
        return acts.offered(item, viewer);
    }

    /** @param item the case as the viewer may read it */
    @Transactional(readOnly = true)
    public Board on(CaseView item, Viewer viewer) {
        return new Board(
                words(item, viewer),
                orders.on(item.id(), viewer),
                threads.on(item.id(), viewer),
                sendings.on(item.id(), viewer));
    }

    /**
     * What {@code correspondence/parts} shows of a case.
     *
     * @param words what the viewer may begin
     */
    public record Board(
            List<String> words,
            List<Orders.Shown> orders,
            List<Threads.Shown> threads,
            List<Sendings.Shown> sendings) {}
}
