package cn.tonggui.election;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed sheets of an election as the result page shows them, the latest first.
 *
 * @param reads whether the whole case is open to the viewer
 * @param sheets whether the viewer reads the count sheets (计票单) or the results alone (domain 3.2)
 * @param annulled whether the superior found the election void
 * @param elected to the committee over all its rounds, in surname-stroke order
 */
record Results(
        String caseId,
        boolean reads,
        String number,
        String title,
        String unit,
        boolean sheets,
        boolean annulled,
        List<String> elected,
        List<Sheet> rounds) {

    Results {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
    }

    /** The rounds that filled an office, the first first. */
    public List<Sheet> offices() {
        return rounds.stream()
                .filter(one -> one.office && !one.elected.isEmpty())
                .sorted(Comparator.comparing(Sheet::no))
                .toList();
    }

    /**
     * One round.
     *
     * @param about what it was: a kind of vote for the committee, or the office
     * @param base the number half of which must be exceeded @param least votes that are more than half of it
     * @param byDue whether the base is those due rather than those present
     * @param majority whether more than half was asked for; a re-vote takes who has more
     * @param lines most votes first; empty for those who read results alone
     * @param steps the count in words, each with its rule
     */
    record Sheet(
            int no,
            String about,
            boolean office,
            int seats,
            int due,
            int present,
            int issued,
            int returned,
            int valid,
            int invalid,
            String outcome,
            LocalDateTime confirmedAt,
            int base,
            int least,
            boolean byDue,
            boolean majority,
            List<Line> lines,
            List<String> elected,
            List<String> tied,
            int seatsLeft,
            List<Step> steps) {

        public boolean stands() {
            return !List.of("quorum-not-met", "issue-mismatch", "round-void", "sheet-invalid")
                    .contains(outcome);
        }
    }

    /** @param against null for a write-in */
    record Line(
            String name,
            int votes,
            @Nullable Integer against,
            @Nullable Integer abstain,
            boolean written,
            boolean elected) {}

    record Step(String words, String rule) {}
}
