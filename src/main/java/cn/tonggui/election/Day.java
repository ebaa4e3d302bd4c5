package cn.tonggui.election;

import cn.tonggui.live.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day of an election as its page shows it: where the meeting is, who has the next step, and the figures that were entered.
 * Nothing of a result is in it before the scrutineers confirmed the sheet, and of the tellers' entries nothing ever.
 *
 * @param reads whether the whole case is open to the viewer
 * @param agenda the stops of the meeting that is held now, the members' or the first of the committee
 * @param now the open steps
 * @param quorum null before the sign-in
 * @param round the latest, null before the first
 * @param results how many sheets are confirmed
 * @param phase whether the meeting is to come, goes on or is over
 */
record Day(
        String caseId,
        boolean reads,
        String number,
        String title,
        String unit,
        String type,
        boolean committee,
        List<Stop> agenda,
        List<Now> now,
        @Nullable Quorum quorum,
        @Nullable Round round,
        int results,
        Phase phase)
        implements Live {

    enum Phase {
        TO_COME,
        ON,
        OVER
    }

    enum State {
        DONE,
        NOW,
        TO_COME
    }

    /** @param key of its words */
    record Stop(String key, State state) {}

    /** @param task where the viewer takes the step, null for somebody else's */
    record Now(String step, String holder, @Nullable String task) {}

    /**
     * @param eligible with the right to vote @param held without it, yet due until the meeting votes otherwise
     * @param exempted of both, not counted @param due 应到 @param present 实到
     * @param least who must be present @param words the rule in a sentence
     */
    record Quorum(int eligible, int held, int exempted, int due, int present, int least, boolean met, String words) {

        /** Where the threshold stands on the meter, in percent of those due. */
        public String mark() {
            return percent(least, Math.max(due, 1));
        }
    }

    /** Figures are null until entered. */
    record Round(
            int no,
            String about,
            int seats,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            boolean confirmed,
            String outcome) {

        /** In the order in which they come. */
        public List<Figure> figures() {
            return List.of(
                    new Figure("issued", issued),
                    new Figure("returned", returned),
                    new Figure("valid", valid),
                    new Figure("invalid", invalid));
        }
    }

    /** @param number null until entered */
    record Figure(String key, @Nullable Integer number) {}

    Day {
        agenda = List.copyOf(agenda);
        now = List.copyOf(now);
    }

    @Override
    public boolean over() {
        return phase == Phase.OVER;
    }

    /** The first step that is the viewer's own, null for none. */
    public @Nullable Now mine() {
        return now.stream().filter(one -> one.task != null).findFirst().orElse(null);
    }

    static String percent(int part, int whole) {
        long hundredths = part * 10_000L / whole;
        return hundredths / 100 + "." + String.format("%02d", hundredths % 100);
    }
}
