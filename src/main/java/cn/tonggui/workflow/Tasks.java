package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Door of the tasks: what waits for a viewer, one task's page, and {@link #perform}, the single path of every action. */
@Component
public class Tasks {

    private final TaskDesk desk;
    private final Openings pages;
    private final OpenWork lists;
    private final BatchReading batches;
    private final Replays replays;

    Tasks(TaskDesk desk, Openings pages, OpenWork lists, BatchReading batches, Replays replays) {
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.batches = batches;
        this.replays = replays;
    }

    /** 待办: assigned to the viewer, or offered to a token that only the viewer holds. By due time. */
    public WorkPage todo(Viewer viewer, WorkFilter filter) {
        return lists.todo(viewer, filter);
    }

    /** 待领: offered to a token that others hold too, not claimed yet. By due time. */
    public WorkPage claimable(Viewer viewer, WorkFilter filter) {
        return lists.claimable(viewer, filter);
    }

    /** 已办: what the viewer did, latest first. One row more than asked for says that there is another page. */
    public List<DoneItem> done(Viewer viewer, WorkFilter filter) {
        return lists.done(viewer, filter);
    }

    /** Counts for tabs and filters in one statement, each list's capped at 1,000 (shown as 999+). */
    public WorkCounts counts(Viewer viewer) {
        return lists.counts(viewer);
    }

    /** Those of the tasks that are open and that the viewer may know of, in one statement and no order. */
    public List<WorkItem> open(List<String> ids, Viewer viewer) {
        return lists.open(ids, viewer);
    }

    /** Whether each of these tasks may be approved together with others (批量同意), in the order asked, in two statements. */
    public List<BatchItem> batch(List<String> ids, Viewer viewer) {
        return batches.of(ids, viewer);
    }

    /**
     * The task with all its page needs.
     *
     * @throws cn.tonggui.kernel.NotFound also when the viewer may not know of it
     * @throws cn.tonggui.kernel.Stale somebody finished it: facts are the name, the time, the action's word and the case id
     */
    public TaskView require(String id, Viewer viewer) {
        return pages.require(id, viewer);
    }

    /** The same for somebody who opens its page: from now on the step before cannot be withdrawn (撤回). */
    public TaskView opened(String id, Viewer viewer) {
        return pages.opened(id, viewer);
    }

    /**
     * Performs the action in one transaction: policy, case file, act, facts, engine. The same page sent twice acts once.
     *
     * @return who has the matter next, in words, for the note on the page
     * @throws cn.tonggui.kernel.NotFound the viewer may not know of it
     * @throws cn.tonggui.kernel.NotAllowed the viewer may see the task and not do this
     * @throws cn.tonggui.kernel.Stale somebody acted first; facts as for {@link #require}
     * @throws cn.tonggui.kernel.RuleBroken a duty such as SD06 forbids it
     */
    public Performed perform(TaskAction action, Viewer viewer) {
        return replays.once(Attempt.of(action), viewer, () -> desk.act(action, viewer));
    }

    /** What became of it: the case, and whether it is closed. */
    public record Performed(String caseId, boolean closed, Supplier<String> words) {

        /** Who has it next in words, empty when closed; names are looked up when somebody asks. */
        public String next() {
            return words.get();
        }
    }
}
