package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what somebody did: values into the case, the readable act, and the fact of the same revision. */
@Component
class ActRecorder {

    private static final CaseKeeper.Kept NO_FORM = new CaseKeeper.Kept("", List.of(), List.of());

    private final CaseTurns turns;
    private final CaseKeeper keeper;
    private final CaseSheets sheets;
    private final ActionPolicy policy;
    private final Clock clock;

    ActRecorder(CaseTurns turns, CaseKeeper keeper, CaseSheets sheets, ActionPolicy policy, Clock clock) {
        this.turns = turns;
        this.keeper = keeper;
        this.sheets = sheets;
        this.policy = policy;
        this.clock = clock;
    }

    void opened(CaseTurn turn, ProcessFiles process, Submission submission, String token, Actor initiator) {
        CaseFile file = turn.file();
        FormDefinition form = process.startForm();
        CaseKeeper.Kept kept = keeper.keep(turn, process, form, submission);
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        Step start = new Step(null, "start", process.stepName("start"), null);
        turns.record(
                row(turn, rev, now, initiator, "", "start", start, kept, form, process.version()),
                token,
                new CaseOpened(
                        file.id(),
                        file.number(),
                        rev,
                        now,
                        file.process(),
                        file.title(),
                        file.unit(),
                        initiator,
                        kept.changes(),
                        kept.files()));
    }

    void acted(CaseTurn turn, TaskAction action, TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        CaseKeeper.Kept kept = NO_FORM;
        FormDefinition form = null;
        if (action instanceof TaskAction.Decision decision) {
            FormDefinition asked = found.files().form(task.step());
            if (found.ledger().step(task.step()).sheets() != null) {
                // That a sheet was given is all that is told of it.
                kept = sheets.give(task, asked, decision, viewer);
            } else {
                form = asked;
                kept = keeper.keep(turn, found.files(), form, decision.submission());
            }
        } else if (action instanceof TaskAction.Comment comment) {
            kept = new CaseKeeper.Kept(comment.words(), List.of(), List.of());
        }
        String capacity =
                policy.capacity(found.offers(), viewer).map(Token::toString).orElse("");
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        Step step = new Step(task.id(), task.step(), task.name(), task.createdAt());
        int version = found.files().version();
        turns.record(
                row(turn, rev, now, viewer.actor(), capacity, action.word(), step, kept, form, version),
                action.task().token(),
                new TaskActed(
                        task.caseId(),
                        task.number(),
                        rev,
                        now,
                        task.id(),
                        task.step(),
                        action.word(),
                        viewer.actor(),
                        capacity,
                        kept.opinion(),
                        kept.changes(),
                        form == null ? "" : form.key(),
                        form == null ? 0 : version,
                        kept.files()));
    }

    /** 撤销 by the initiator: an act on the case, told on the step where it stood. */
    void cancelled(CaseTurn turn, TraceMapper.Open open, String reason, String token, Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        Step step = new Step(open.taskId(), open.step(), open.stepName(), open.since());
        CaseKeeper.Kept kept = new CaseKeeper.Kept(reason, List.of(), List.of());
        turns.record(
                row(turn, rev, now, viewer.actor(), "", "cancel", step, kept, null, 0),
                token,
                TaskActed.withoutForm(
                        turn.file(), rev, now, open.taskId(), open.step(), "cancel", viewer.actor(), reason));
    }

    /** Where an act was done; the start has no task and waited for nobody. */
    private record Step(
            @Nullable String taskId,
            String id,
            String name,
            @Nullable LocalDateTime readyAt) {}

    private static CaseActMapper.Row row(
            CaseTurn turn,
            long rev,
            LocalDateTime now,
            Actor actor,
            String capacity,
            String action,
            Step step,
            CaseKeeper.Kept kept,
            @Nullable FormDefinition form,
            int version) {
        return new CaseActMapper.Row(
                turn.file().id(),
                rev,
                now,
                actor.id().value(),
                actor.name(),
                capacity,
                action,
                step.taskId(),
                step.id(),
                step.name(),
                step.readyAt(),
                kept.opinion(),
                kept.changes().isEmpty() ? "" : CaseData.write(kept.changes()),
                form == null ? "" : CaseData.write(turn.values()),
                form == null ? "" : form.key(),
                form == null ? 0 : version);
    }
}
