package cn.tonggui.meeting;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's vote given on the page of the meeting: it is the same step as in the inbox. */
@Component
class Ballots {

    private static final String STEP = "committee-agenda/cast";
    private static final Directory NOBODY = new Directory() {};

    private final Tasks tasks;
    private final Forms forms;

    Ballots(Tasks tasks, Forms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** Of the vote that waits for the viewer; 0 when none does. */
    int revision(Screen.@Nullable Now vote, Viewer viewer) {
        return vote == null || vote.task() == null
                ? 0
                : tasks.require(vote.task(), viewer).revision();
    }

    /**
     * @throws NotFound it is no vote
     * @throws RuleBroken {@code agenda-choice} neither yes nor no nor abstain; or why the person has no vote, such as SD19
     * @throws cn.tonggui.kernel.Stale it was given already
     */
    void cast(TaskRef ref, String choice, Viewer viewer) {
        TaskView task = tasks.require(ref.id(), viewer);
        if (!(task.process() + "/" + task.step()).equals(STEP)) {
            throw new NotFound("task");
        }
        Submission vote = forms.bind(task.form(), "submit", Map.of("choice", List.of(choice)), task.values(), NOBODY);
        if (!vote.valid()) {
            throw new RuleBroken("agenda-choice");
        }
        tasks.perform(new TaskAction.Submit(ref, vote, null), viewer);
    }
}
