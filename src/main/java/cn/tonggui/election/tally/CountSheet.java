package cn.tonggui.election.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sheet of one round (计票单) as it was confirmed.
 *
 * @param seats 应选, n
 * @param lines the candidates in the order of the ballot
 * @param writeIns others whom voters wrote in (另选他人), with their votes
 */
public record CountSheet(
        RoundKind kind, int seats, Turnout turnout, Ballots ballots, List<Line> lines, List<WriteIn> writeIns) {

    public CountSheet {
        Whole.requireSome("seats", seats);
        lines = List.copyOf(lines);
        writeIns = List.copyOf(writeIns);
        requireDifferent(lines.stream().map(Line::name).toList());
        requireDifferent(writeIns.stream().map(WriteIn::name).toList());
    }

    private static void requireDifferent(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(name + " stands twice, expected each name once");
            }
        }
    }

    /** One candidate's votes: for, against, abstaining. */
    public record Line(String name, int yes, int no, int abstain) {

        public Line {
            Whole.require("yes", yes);
            Whole.require("no", no);
            Whole.require("abstain", abstain);
        }

        long total() {
            return (long) yes + no + abstain;
        }
    }

    public record WriteIn(String name, int votes) {

        public WriteIn {
            Whole.require("votes", votes);
        }
    }

    /** Whether the sheet contradicts itself; every identity that fails is told. */
    public Ruling check() {
        return new SheetCheck(this).ruling();
    }

    long yes() {
        return lines.stream().mapToLong(Line::yes).sum();
    }

    long no() {
        return lines.stream().mapToLong(Line::no).sum();
    }

    long written() {
        return writeIns.stream().mapToLong(WriteIn::votes).sum();
    }
}
