package cn.tonggui.meeting;

import cn.tonggui.live.Live;
import cn.tonggui.meeting.vote.Risk;
import cn.tonggui.organisation.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page shows it: the agenda, the matter in hand, who is there. While a vote runs, who has voted is in it and
 * how anybody voted is not; of a secret vote there are never more than totals.
 *
 * @param adds whether the minutes may be added to by the viewer
 * @param door the sign-in that goes on: none, open, or shows where the viewer may show its code
 * @param now the open steps
 * @param seats who should come or attends, in the order of the list
 * @param quorum null before the sign-in
 * @param fixed the fixed part of a regular meeting; null for others
 * @param items of the agenda, in order
 * @param shown the matter that the page shows; null before the first
 * @param current number of the matter in hand; null for none
 * @param measures what the meeting broke its resolutions down to
 */
record Screen(
        String caseId,
        String number,
        Head head,
        boolean adds,
        String door,
        List<Now> now,
        List<Seat> seats,
        @Nullable Quorum quorum,
        @Nullable Fixed fixed,
        List<Stop> items,
        @Nullable Matter shown,
        @Nullable Integer current,
        List<Measure> measures,
        Paper paper)
        implements Live {

    Screen {
        now = List.copyOf(now);
        seats = List.copyOf(seats);
        items = List.copyOf(items);
        measures = List.copyOf(measures);
    }

    enum Phase {
        TO_COME,
        ON,
        OVER
    }

    record Head(
            String unit,
            String body,
            String kind,
            int year,
            int numberNo,
            String subject,
            LocalDate day,
            String time,
            String place,
            MeetingState state,
            Phase phase) {}

    /** @param task where the viewer takes the step, null for somebody else's @param votes whether it is the viewer's vote */
    record Now(String step, String holder, @Nullable String task, boolean votes) {}

    /** @param part host, recorder, or empty @param answer yes, no, empty @param scanned the code at the door
     * @param present null before the sign-in */
    record Seat(
            String name,
            String post,
            boolean member,
            String part,
            String answer,
            boolean scanned,
            @Nullable Boolean present) {

        public String face() {
            return Person.face(name);
        }
    }

    /** @param least who must come @param words the rule in a sentence */
    record Quorum(int due, int present, int least, boolean met, String words) {

        /** Where the threshold stands on the meter, in percent of those due. */
        public int mark() {
            return least * 100 / Math.max(due, 1);
        }
    }

    /** @param brief empty before @param previous open actions as this meeting found them */
    record Fixed(
            boolean done,
            List<Factor> factors,
            List<Figure> brief,
            String words,
            List<Previous> previous,
            Risk.Levels levels) {

        /** red, orange, yellow or blue: how grave a risk in the cell of the matrix is. */
        public String level(int likelihood, int severity) {
            return ScreenMatters.word(new Risk(likelihood, severity).level(levels));
        }

        /** Short names of the factors that lie in the cell of the matrix. */
        public List<String> at(int likelihood, int severity) {
            return factors.stream()
                    .filter(one -> one.likelihood == likelihood && one.severity == severity)
                    .map(Factor::factor)
                    .toList();
        }
    }

    /** @param likelihood 0 where it was not graded @param level red, orange, yellow, blue or empty */
    record Factor(String factor, String words, int likelihood, int severity, String level, String measure) {

        public int score() {
            return likelihood * severity;
        }
    }

    record Figure(String key, String words) {}

    /** @param state done, underway, late; empty before it was gone through */
    record Previous(
            String caseId,
            String title,
            String owner,
            LocalDate deadline,
            int carried,
            String state,
            String reason,
            @Nullable LocalDate newDay) {}

    /** One line of the agenda. @param state done, now, to-come, put-off */
    record Stop(int no, String title, String about, String level, int score, String state) {}

    record Matter(
            int no,
            String title,
            String kind,
            String source,
            String level,
            int score,
            boolean urgent,
            String presenter,
            String plan,
            @Nullable String problem,
            @Nullable Material material,
            List<Option> options,
            List<Opinion> opinions,
            String observerWords,
            List<String> recused,
            @Nullable Ballot ballot,
            String resolutionKind,
            String resolution,
            String resolutionNo) {}

    record Material(String background, String figures, String cause, String advice) {}

    record Option(int no, String way, String cost) {}

    record Opinion(String name, String words) {}

    /**
     * A vote.
     *
     * @param way devices, hands, secret
     * @param due 应到 @param voters who may vote on it @param cast how many have
     * @param least yes votes that pass it
     * @param running whether it goes on: then there are no totals
     * @param faces of a vote on devices, who has voted, and when it is over how
     * @param words the rule in a sentence, empty while it runs
     */
    record Ballot(
            String way,
            int due,
            int voters,
            int cast,
            int least,
            boolean running,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            boolean passed,
            List<Face> faces,
            String words) {}

    /** @param choice yes, no, abstain; empty while the vote runs */
    record Face(String name, boolean voted, String choice) {

        public String face() {
            return Person.face(name);
        }
    }

    /** @param caseId of what it became, null before */
    record Measure(
            int itemNo,
            String measure,
            String owner,
            LocalDate deadline,
            String standard,
            String checker,
            @Nullable String caseId) {}

    /** The minutes. @param signedAt null before they are signed */
    record Paper(String minutes, @Nullable LocalDateTime signedAt, List<Addition> additions) {}

    record Addition(int no, String words, String by, LocalDateTime at) {}

    @Override
    public boolean over() {
        return head.phase == Phase.OVER;
    }

    /** The vote that waits for this viewer, null for none. */
    public @Nullable Now vote() {
        return now.stream()
                .filter(one -> one.votes && one.task != null)
                .findFirst()
                .orElse(null);
    }

    public boolean observes() {
        return seats.stream().anyMatch(seat -> !seat.member);
    }
}
