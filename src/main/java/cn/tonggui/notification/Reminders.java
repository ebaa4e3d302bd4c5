package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.workflow.Deadline;
import cn.tonggui.workflow.Deadlines;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reminds of one stage of a deadline: notices to its people, and from the first day late also upwards and in the timeline. */
@Component
class Reminders {

    private final Holders holders;
    private final Preferences preferences;
    private final ReminderWords words;
    private final NoticeBoard board;
    private final Deadlines deadlines;

    Reminders(Holders holders, Preferences preferences, ReminderWords words, NoticeBoard board, Deadlines deadlines) {
        this.holders = holders;
        this.preferences = preferences;
        this.words = words;
        this.board = board;
        this.deadlines = deadlines;
    }

    /**
     * In the caller's transaction.
     *
     * @return false when the task was finished meanwhile: nothing is to be kept then
     */
    boolean give(Deadline deadline, Stage stage) {
        Set<PersonId> people = new LinkedHashSet<>(holders.of(deadline));
        if (stage.early()) {
            people.removeAll(preferences.quiet(people));
        }
        if (stage.late() && !escalate(deadline, stage, people)) {
            return false;
        }
        board.post(words.news(deadline, stage), people);
        return true;
    }

    private boolean escalate(Deadline deadline, Stage stage, Set<PersonId> people) {
        Set<PersonId> superiors = holders.above(deadline, stage.level());
        superiors.removeAll(people);
        Set<PersonId> told = new LinkedHashSet<>(people);
        told.addAll(superiors);
        if (!deadlines.keepReminder(deadline, words.act(deadline, told))) {
            return false;
        }
        board.post(words.escalation(deadline, people), superiors);
        return true;
    }
}
