package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what somebody did: values into the case, the readable act, and the fact of the same revision. */
@Component
class ActRecorder {

    static final int LONGEST_ABOUT = 300;

    private final CaseTurns turns;
    private final CaseKeeper keeper;
    private final StepValues values;
    private final ActionPolicy policy;
    private final Clock clock;

    ActRecorder(CaseTurns turns, CaseKeeper keeper, StepValues values, ActionPolicy policy, Clock clock) {
        this.turns = turns;
        this.keeper = keeper;
        this.values = values;
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
                row(
                        turn,
                        rev,
                        now,
                        initiator,
                        "",
                        "start",
                        start,
                        kept,
                        form,
                        process.version(),
                        new For(NOBODY, "", "", "", null)),
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

    /** @param behalf for whom the viewer acted; null for oneself */
    void acted(CaseTurn turn, TaskAction action, Bearing bearing, @Nullable Actor behalf, String about) {
        TaskFinder.Found found = bearing.found();
        Viewer viewer = bearing.viewer();
        WorkMapper.TaskRow task = found.task();
        CaseKeeper.Kept kept;
        FormDefinition form = null;
        if (action instanceof TaskAction.Decision decision) {
            kept = values.keep(turn, found, decision, viewer);
            form = found.ledger().keptAside(task.step()) ? null : found.files().form(task.step());
        } else {
            kept = new CaseKeeper.Kept(action.words(), List.of(), List.of());
        }
        String capacity = policy.capacity(found.offers(), bearing.whose())
                .map(Token::toString)
                .orElse("");
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        Step step = new Step(task.id(), task.step(), task.name(), task.createdAt());
        int version = found.files().version();
        Signature signature = action instanceof TaskAction.Decision decision ? decision.signature() : null;
        For whom = For.of(bearing, behalf, about, signature);
        if (bearing.principal() != null) {
            turn.admit(viewer.id().value());
        }
        turns.record(
                row(turn, rev, now, viewer.actor(), capacity, action.word(), step, kept, form, version, whom),
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
                        signature == null ? kept.files() : with(kept.files(), signature.file()),
                        whom.behalf().id().value(),
                        whom.holder(),
                        whom.owner(),
                        whom.about(),
                        signature,
                        found.ledger().step(task.step()).isFinal() && action instanceof TaskAction.Decision));
    }

    /** How the timeline tells an act. */
    record Told(String word, String about) {

        Told {
            about = ColumnText.fit(about, LONGEST_ABOUT);
        }
    }

    /** An act on the case, told on the step where it stood, if any is open. What goes beside took no time. */
    void acted(CaseTurn turn, CaseAction action, Told told, CaseBearing bearing) {
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        boolean beside = action instanceof CaseAction.Beside;
        Step step = bearing.open().stream()
                .findFirst()
                .map(open -> new Step(open.taskId(), open.step(), open.stepName(), beside ? null : open.since()))
                .orElse(new Step(null, "", "", null));
        CaseKeeper.Kept kept = new CaseKeeper.Kept(action.words(), List.of(), List.of());
        For whom = new For(NOBODY, "", "", told.about(), null);
        Actor actor = bearing.viewer().actor();
        turns.record(
                row(turn, rev, now, actor, "", told.word(), step, kept, null, 0, whom),
                action.ref().token(),
                TaskActed.withoutForm(
                        turn.file(),
                        rev,
                        now,
                        Objects.requireNonNullElse(step.taskId(), ""),
                        step.id(),
                        told,
                        action.words(),
                        actor));
    }

    private static List<String> with(List<String> files, String signature) {
        return Stream.concat(files.stream(), Stream.of(signature)).toList();
    }

    private static final Actor NOBODY = new Actor(new PersonId(""), "");

    /** For whom an act was done, who held the task then and for whom, what it was about, and the signature given. */
    private record For(
            Actor behalf,
            String holder,
            String owner,
            String about,
            @Nullable Signature signature) {

        For {
            about = ColumnText.fit(about, LONGEST_ABOUT);
        }

        static For of(Bearing bearing, @Nullable Actor behalf, String about, @Nullable Signature signature) {
            WorkMapper.TaskRow task = bearing.task();
            return new For(
                    behalf == null ? NOBODY : behalf,
                    Objects.requireNonNullElse(task.assignee(), ""),
                    task.delegated() ? Objects.requireNonNullElse(task.owner(), "") : "",
                    about,
                    signature);
        }
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
            int version,
            For whom) {
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
                form == null ? 0 : version,
                whom.behalf().id().value(),
                whom.behalf().name(),
                whom.holder(),
                whom.owner(),
                whom.about(),
                whom.signature() == null ? null : whom.signature().file());
    }
}
