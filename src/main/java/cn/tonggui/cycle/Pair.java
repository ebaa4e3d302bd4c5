package cn.tonggui.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business item with its Party items, or what stands on one rail alone (单轨): one unit, one date, one inspection, one score.
 *
 * @param person to whom the unit gave it, null before it is accepted @param dispute why the unit does not accept it, empty for nothing
 * @param decision keep, change or cancel of a disputed one
 */
record Pair(
        int no,
        String unit,
        String target,
        LocalDate due,
        @Nullable String person,
        String dispute,
        String decision,
        String words,
        State state) {

    enum State {
        ASSIGNED,
        ACCEPTED,
        DISPUTED,
        RUNNING,
        DONE,
        NOT_DONE,
        CANCELLED
    }

    /** It is worked on, or was: accepted, or decided after a dispute. */
    boolean started() {
        return state == State.RUNNING || state == State.DONE || state == State.NOT_DONE;
    }

    boolean alive() {
        return state != State.CANCELLED;
    }
}
