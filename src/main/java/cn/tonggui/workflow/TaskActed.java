package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acted on a task, or the initiator on the case.
 *
 * @param capacity token by which it was done, empty for the named person
 * @param form key of the form used, empty without one; {@code formVersion} is the process version that holds it
 * @param behalf id of the person for whom an agent acted, empty for oneself
 * @param holder id of who held the task then, empty while it was offered; {@code owner} for whom, while it was delegated
 * @param about whom or what it was about, in words
 * @param signature given by hand, null without one; its file is among the files too
 * @param isFinal whether it finished a step that stands from now on: ballots were given out, a count was signed
 */
public record TaskActed(
        String caseId,
        String caseNumber,
        long rev,
        LocalDateTime at,
        String task,
        String step,
        String action,
        Actor actor,
        String capacity,
        String opinion,
        List<CaseView.Change> changes,
        String form,
        int formVersion,
        Collection<String> files,
        String behalf,
        String holder,
        String owner,
        String about,
        @Nullable Signature signature,
        boolean isFinal)
        implements Fact, CarriesFiles {

    private static final Set<String> ENDING = Set.of("cancel", "terminate");

    /** An act that is words alone: nothing of the case's values changes. */
    static TaskActed withoutForm(
            CaseFile file,
            long rev,
            LocalDateTime at,
            String task,
            String step,
            ActRecorder.Told told,
            String words,
            Actor actor) {
        return wordsAlone(file, rev, at, task, step, told.word(), actor, words, told.about());
    }

    /** What the process itself did. */
    static TaskActed bySystem(CaseFile file, long rev, LocalDateTime at, String step, String action, String words) {
        return wordsAlone(file, rev, at, "", step, action, Actor.SYSTEM, words, "");
    }

    /** The same, on one task or about somebody. */
    static TaskActed bySystem(
            CaseFile file, long rev, LocalDateTime at, String task, String step, String action, String about) {
        return wordsAlone(file, rev, at, task, step, action, Actor.SYSTEM, "", about);
    }

    private static TaskActed wordsAlone(
            CaseFile file,
            long rev,
            LocalDateTime at,
            String task,
            String step,
            String action,
            Actor actor,
            String words,
            String about) {
        return new TaskActed(
                file.id(),
                file.number(),
                rev,
                at,
                task,
                step,
                action,
                actor,
                "",
                words,
                List.of(),
                "",
                0,
                List.of(),
                "",
                "",
                "",
                about,
                null,
                false);
    }

    /** Whether it ended the whole case before its time: 撤销, 终止. */
    public boolean endsCase() {
        return ENDING.contains(action);
    }

    @Override
    public boolean critical() {
        return isFinal;
    }

    @Override
    public String kind() {
        return "task-acted";
    }

    @Override
    public Map<String, Object> body() {
        return Map.ofEntries(
                Map.entry("case", caseId),
                Map.entry("task", task),
                Map.entry("step", step),
                Map.entry("action", action),
                Map.entry("actor", actor.id().value()),
                Map.entry("actorName", Personal.name(actor)),
                Map.entry("capacity", capacity),
                Map.entry("opinion", Personal.of(words(), opinion)),
                Map.entry("changes", changes(caseId, changes)),
                Map.entry("form", form),
                Map.entry("formVersion", (long) formVersion),
                Map.entry("files", List.copyOf(files)),
                Map.entry("behalf", behalf),
                Map.entry("holder", holder),
                Map.entry("owner", owner),
                Map.entry("about", Personal.of(Personal.ofCase(caseId), about)),
                Map.entry("signature", signature == null ? "" : signature.file()),
                Map.entry("signatureHash", signature == null ? "" : signature.sha256()));
    }

    /** What somebody says is theirs, what the system says is the case's. */
    private String words() {
        return actor.equals(Actor.SYSTEM) ? Personal.ofCase(caseId) : actor.id().value();
    }

    /** As the log has them: the words are the case's. */
    static List<Map<String, Object>> changes(String caseId, List<CaseView.Change> changes) {
        String whose = Personal.ofCase(caseId);
        return changes.stream()
                .map(change -> Map.of(
                        "field",
                        change.field(),
                        "before",
                        Personal.of(whose, change.before()),
                        "after",
                        Personal.of(whose, change.after())))
                .toList();
    }

    /** As a readable act has them. */
    static List<Map<String, Object>> changes(List<CaseView.Change> changes) {
        return changes.stream()
                .map(change -> Map.<String, Object>of(
                        "field", change.field(), "before", change.before(), "after", change.after()))
                .toList();
    }
}
