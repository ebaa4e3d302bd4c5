package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One whose opinion a step asks for.
 *
 * @param scope what belongs together: the engine's visit of a step for several, or the task that others sign before or after
 * @param seq place in the line, from 0
 * @param round visit of the step, from 1
 * @param addedBy who added this one, empty for those whom the step asks by itself
 * @param holder whose task it is that they sign before or after, empty otherwise
 * @param task public id of the task in which it is asked, null while its turn has not come
 * @param signedBy who really signed: an agent, or whom the task was handed to
 */
record Signer(
        String caseId,
        String scope,
        int seq,
        String step,
        int round,
        Place place,
        String person,
        String personName,
        String addedBy,
        String addedByName,
        String holder,
        @Nullable String task,
        State state,
        String signedBy,
        String signedName,
        @Nullable String words,
        @Nullable LocalDateTime signedAt) {

    enum Place {
        /** By the step itself. */
        ASKED,
        /** The same, for an office that nobody holds. */
        DUTY,
        /** 并加签. */
        PARALLEL,
        /** 前加签. */
        BEFORE,
        /** 后加签. */
        AFTER
    }

    enum State {
        /** Its turn has not come. */
        WAITING,
        /** It has the task. */
        OPEN,
        AGREED,
        REFUSED,
        ABSTAINED,
        /** 减签. */
        REMOVED,
        /** Not asked any more: the step was decided without. */
        ENDED;

        boolean signed() {
            return this == AGREED || this == REFUSED || this == ABSTAINED;
        }

        boolean pending() {
            return this == WAITING || this == OPEN;
        }
    }

    static Signer waiting(
            String caseId, String scope, int seq, String step, int round, Place place, String person, String name) {
        return new Signer(
                caseId,
                scope,
                seq,
                step,
                round,
                place,
                person,
                name,
                "",
                "",
                "",
                null,
                State.WAITING,
                "",
                "",
                null,
                null);
    }

    Signer addedBy(String id, String name, String holderId) {
        return new Signer(
                caseId,
                scope,
                seq,
                step,
                round,
                place,
                person,
                personName,
                id,
                name,
                holderId,
                task,
                state,
                signedBy,
                signedName,
                words,
                signedAt);
    }

    /** Whether this one signs before or after the task of one person. */
    boolean aside() {
        return place == Place.BEFORE || place == Place.AFTER;
    }

    /** Whether this one's opinion counts for the outcome of a step that several sign. */
    boolean counts() {
        return state != State.REMOVED && !aside();
    }
}
