package cn.tonggui.election.tally;

import java.util.List;

/**
 * What a round gives. A closed set: who handles a result handles each of them. {@link #word} is the word that the process
 * routes on.
 */
public sealed interface Outcome {

    /** In lower kebab: {@code elected}, {@code tie}, {@code quorum-not-met} … */
    String word();

    /** Who is elected, most votes first; with equal votes in the order of the ballot. */
    default List<String> elected() {
        return List.of();
    }

    /** Between whom the vote is taken again, in the order of the ballot. */
    default List<String> tied() {
        return List.of();
    }

    /** Seats that this round leaves empty. */
    int seatsLeft();

    /** Every seat is filled. */
    record Elected(List<String> elected) implements Outcome {

        public Elected {
            elected = List.copyOf(elected);
        }

        @Override
        public String word() {
            return "elected";
        }

        @Override
        public int seatsLeft() {
            return 0;
        }
    }

    /** R-E19: equal votes for the last seats; those with more are elected already. */
    record Tied(List<String> elected, List<String> tied, int seatsLeft) implements Outcome {

        public Tied {
            elected = List.copyOf(elected);
            tied = List.copyOf(tied);
        }

        @Override
        public String word() {
            return "tie";
        }
    }

    /** R-E20: too few have more than half; those who have are elected already. */
    record Shortfall(List<String> elected, int seatsLeft) implements Outcome {

        public Shortfall {
            elected = List.copyOf(elected);
        }

        @Override
        public String word() {
            return "shortfall";
        }
    }

    /** R-E07: too few came; nothing is counted. */
    record QuorumNotMet(int seatsLeft) implements Outcome {

        @Override
        public String word() {
            return "quorum-not-met";
        }
    }

    /** Not one ballot to each voter present; nothing is counted. */
    record IssueMismatch(int seatsLeft) implements Outcome {

        @Override
        public String word() {
            return "issue-mismatch";
        }
    }

    /** R-E16: more ballots came back than were issued; the round is held again. */
    record RoundVoid(int seatsLeft) implements Outcome {

        @Override
        public String word() {
            return "round-void";
        }
    }

    /** The sheet contradicts itself; it is counted again. */
    record SheetInvalid(int seatsLeft) implements Outcome {

        @Override
        public String word() {
            return "sheet-invalid";
        }
    }
}
