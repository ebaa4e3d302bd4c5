package cn.tonggui.inbox;

import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.BatchItem;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Approves several tasks by one opinion, each by itself on the one path: what one is refused does not hold up another. */
@Component
class BatchRun {

    private final Tasks tasks;
    private final Cases cases;
    private final Forms forms;
    private final Directories directories;
    private final RefusalWords refusals;

    BatchRun(Tasks tasks, Cases cases, Forms forms, Directories directories, RefusalWords refusals) {
        this.tasks = tasks;
        this.cases = cases;
        this.forms = forms;
        this.directories = directories;
        this.refusals = refusals;
    }

    /**
     * What became of one task.
     *
     * @param id of the task @param title of the case, empty when the viewer may not know of it @param href where it can be seen, may be empty
     * @param performed what followed, null when it was not done @param refused why not, empty when it was
     */
    record Result(String id, String title, String href, Tasks.@Nullable Performed performed, String refused) {

        public boolean done() {
            return performed != null;
        }
    }

    List<Result> approve(List<TaskRef> frozen, String opinion, Viewer viewer) {
        Map<String, BatchItem> items = tasks
                .batch(frozen.stream().map(TaskRef::id).toList(), viewer)
                .stream()
                .collect(Collectors.toMap(BatchItem::id, Function.identity()));
        return frozen.stream()
                .map(ref -> approve(ref, items.get(ref.id()), opinion, viewer))
                .toList();
    }

    private Result approve(TaskRef ref, BatchItem item, String opinion, Viewer viewer) {
        if (item.alone() == BatchItem.Alone.GONE) {
            return gone(ref, viewer);
        }
        String href = "/tasks/" + ref.id();
        if (item.alone() != null) {
            return new Result(ref.id(), item.title(), href, null, refusals.alone(item.alone()));
        }
        try {
            TaskView task = tasks.require(ref.id(), viewer);
            Submission submission = forms.bind(
                    task.form(),
                    "approve",
                    Map.of("opinion", List.of(opinion)),
                    task.values(),
                    directories.of(task, viewer));
            if (!submission.valid()) {
                return new Result(
                        ref.id(),
                        item.title(),
                        href,
                        null,
                        submission.errors().get(0).message());
            }
            Tasks.Performed performed = tasks.perform(new TaskAction.Approve(ref, submission), viewer);
            return new Result(ref.id(), item.title(), "/cases/" + performed.caseId(), performed, "");
        } catch (Refusal refusal) {
            return new Result(ref.id(), item.title(), href, null, refusals.of(refusal));
        } catch (ConcurrencyFailureException raced) {
            return new Result(ref.id(), item.title(), href, null, refusals.of(new Stale("task-changed", item.title())));
        }
    }

    // Nothing can be done to a task that is gone: a page sent twice gets its first answer, anybody else hears who was
    // faster.
    private Result gone(TaskRef ref, Viewer viewer) {
        try {
            Tasks.Performed before = tasks.perform(new TaskAction.Claim(ref), viewer);
            return new Result(ref.id(), title(before.caseId(), viewer), "/cases/" + before.caseId(), before, "");
        } catch (Stale faster) {
            boolean known = faster.code().equals("task-done");
            String caseId = known ? (String) faster.facts().get(3) : "";
            return new Result(
                    ref.id(),
                    known ? title(caseId, viewer) : "",
                    known ? "/cases/" + caseId : "",
                    null,
                    refusals.of(faster));
        } catch (NotFound unknown) {
            return new Result(ref.id(), "", "", null, refusals.alone(BatchItem.Alone.GONE));
        }
    }

    private String title(String caseId, Viewer viewer) {
        return cases.require(caseId, viewer).title();
    }
}
