package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case as its page shows it.
 *
 * @param revision of the case, for cancelling
 * @param summary the start form, whose fields head the page
 * @param values the case's values; sealed ones are envelopes
 * @param parameters that it keeps since it was opened: name → setting
 * @param current open steps: name, who has it, since when, until when, and whether it is this viewer's to do or to claim
 * @param acts everything done, in order
 * @param suspended whether nothing may be done to it for the time being (挂起)
 * @param actions what this viewer may do with the case now: cancel, withdraw, terminate …
 * @param stake what this viewer is to it
 * @param steps every user task of the drawing, in its order
 * @param proposals what one person proposed and another has to confirm
 * @param waits what it waits for from another case
 * @param links cases that it opened or took up, and by which it was, as far as this viewer may read them
 */
public record CaseView(
        String id,
        String number,
        String title,
        String process,
        String processTitle,
        String unit,
        String initiatorName,
        CaseState state,
        String outcome,
        long revision,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        FormDefinition summary,
        Map<String, Object> values,
        Map<String, String> parameters,
        List<Current> current,
        List<Act> acts,
        Path path,
        boolean suspended,
        List<String> actions,
        Stake stake,
        List<Step> steps,
        List<Proposal> proposals,
        List<Linked> links,
        List<Wait> waits) {

    /** What it waits for that is nobody's task, in words. */
    public record Wait(String name, LocalDateTime since) {}

    /**
     * What the viewer is to the case, for those who decide by it what goes beside the process.
     *
     * @param initiated began it
     * @param leads may act and reads it by an office, at its organisation or above
     * @param oversees the same above its organisation, or by an office that the ledger lets oversee it
     * @param open whether others may be let in: not where the ledger calls it personal or sealed
     */
    public record Stake(boolean initiated, boolean leads, boolean oversees, boolean open) {}

    /** Whether the viewer may do this with the case now. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    public record Step(String id, String name) {}

    /** @param word of the action @param about the step it would go to, in words, or empty @param words why */
    public record Proposal(String word, String about, String words, String by, LocalDateTime at) {}

    /** @param kind what the one is to the other, a word @param onward whether this case linked it, not the other way round */
    public record Linked(
            String id,
            String number,
            String title,
            String processTitle,
            CaseState state,
            String step,
            String kind,
            boolean onward) {}

    public record Current(
            String step,
            String stepName,
            String holder,
            LocalDateTime since,
            LocalDateTime dueAt,
            String taskId,
            boolean mayOpen) {}

    /**
     * One act.
     *
     * @param capacity the office in which it was done, in words; empty for the initiator and the named person
     * @param action start, submit, approve, disapprove, return, claim, release, comment, cancel, remind, close
     * @param opinion the words given with it, may be empty
     * @param took since the step was ready, null where there is no step
     * @param behalfName for whom it was done, empty for oneself
     * @param about whom or what it was about, in words, may be empty
     * @param signature id of the signature's picture, null without one
     * @param formVersion version of the process whose form was used, 0 when the act has no form
     */
    public record Act(
            int no,
            LocalDateTime at,
            String actorName,
            String capacity,
            String action,
            String stepName,
            String opinion,
            @Nullable Duration took,
            List<Change> changes,
            int formVersion,
            String behalfName,
            String about,
            @Nullable String signature) {}

    /** A value before and after, in words. */
    public record Change(String field, String title, String before, String after) {}

    /**
     * What the diagram marks.
     *
     * @param done ids of finished elements @param edges flows taken @param now ids of the current steps
     * @param spent element id → time spent there, all visits together, with the number of visits
     */
    public record Path(List<String> done, List<String> edges, List<String> now, Map<String, Spent> spent) {}

    public record Spent(Duration time, int visits) {}
}
