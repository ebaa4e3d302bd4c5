package cn.tonggui.election.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * One paper as it came out of the box, for the tellers' check of what counts on it. It is looked at and forgotten: papers are
 * never stored.
 *
 * @param marks of each candidate on the ballot
 * @param written others whom the voter wrote in, in the order of writing
 * @param identifiable signed, numbered or otherwise marked (R-E13)
 * @param carried brought for somebody who did not come (R-E15)
 */
public record Ballot(Map<String, Mark> marks, List<Written> written, boolean identifiable, boolean carried) {

    public Ballot {
        marks = new LinkedHashMap<>(marks);
        written = List.copyOf(new LinkedHashSet<>(written));
    }

    /** ○, ×, nothing, or both or something that nobody can read. */
    public enum Mark {
        FOR,
        AGAINST,
        BLANK,
        UNCLEAR
    }

    /** @param eligible whether the person may be elected (R-E04) */
    public record Written(String name, boolean eligible) {}

    /** {@code illegible}: an unclear mark abstains, or voids the paper. */
    public enum Illegible {
        ABSTAIN,
        VOID
    }

    /** {@code writeIn.overflow}: what was written beyond the × is void, or the paper is. */
    public enum Overflow {
        VOID_WRITE_IN,
        VOID_BALLOT
    }

    /** @param seats 应选, n */
    public Reading read(int seats, Illegible illegible, Overflow overflow) {
        if (carried) {
            return Reading.refused(new Step(Finding.BALLOT_NOT_ADMITTED));
        }
        if (identifiable) {
            return Reading.invalid(new Step(Finding.BALLOT_IDENTIFIABLE));
        }
        if (illegible == Illegible.VOID && of(Mark.UNCLEAR) > 0) {
            return Reading.invalid(new Step(Finding.BALLOT_ILLEGIBLE));
        }
        int chosen = of(Mark.FOR) + written.size();
        if (chosen > seats) {
            return Reading.invalid(chosen(Finding.BALLOT_CHOOSES_TOO_MANY, chosen, seats));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(chosen(Finding.BALLOT_VALID, chosen, seats));
        List<String> counted = worthCounting(steps);
        int against = of(Mark.AGAINST);
        if (counted.size() > against) {
            List<String> beyond = counted.subList(against, counted.size());
            Step step = new Step(Finding.WRITTEN_BEYOND_AGAINST)
                    .with("written", counted.size())
                    .with("against", against)
                    .with("names", beyond);
            if (overflow == Overflow.VOID_BALLOT) {
                return Reading.invalid(step);
            }
            steps.add(step);
            counted = counted.subList(0, against);
        }
        Map<String, Vote> votes = votes(steps);
        steps.add(new Step(Finding.BALLOT_COUNTED)
                .with("yes", of(Mark.FOR))
                .with("no", against)
                .with("abstain", of(Mark.BLANK) + of(Mark.UNCLEAR))
                .with("written", counted.size()));
        return new Reading(Fate.VALID, votes, counted, steps);
    }

    /** Whom the paper names rightly; the others on it are void, the paper is not. */
    private List<String> worthCounting(List<Step> steps) {
        List<String> counted = new ArrayList<>();
        for (Written one : written) {
            if (marks.containsKey(one.name)) {
                steps.add(new Step(Finding.WRITTEN_ON_BALLOT).with("name", one.name));
            } else if (!one.eligible) {
                steps.add(new Step(Finding.WRITTEN_WITHOUT_RIGHT).with("name", one.name));
            } else {
                counted.add(one.name);
            }
        }
        return counted;
    }

    private Map<String, Vote> votes(List<Step> steps) {
        Map<String, Vote> votes = new LinkedHashMap<>();
        marks.forEach((name, mark) -> {
            if (mark == Mark.UNCLEAR) {
                steps.add(new Step(Finding.MARK_ILLEGIBLE).with("name", name));
            }
            votes.put(
                    name,
                    switch (mark) {
                        case FOR -> Vote.YES;
                        case AGAINST -> Vote.NO;
                        case BLANK, UNCLEAR -> Vote.ABSTAIN;
                    });
        });
        return votes;
    }

    private static Step chosen(Finding finding, int chosen, int seats) {
        return new Step(finding).with("chosen", chosen).with("seats", seats);
    }

    private int of(Mark mark) {
        return (int) marks.values().stream().filter(mark::equals).count();
    }

    /** A vote as it is counted. */
    public enum Vote {
        YES,
        NO,
        ABSTAIN
    }

    /** What becomes of a paper: counted, invalid, or not let into the box. */
    public enum Fate {
        VALID,
        INVALID,
        NOT_ADMITTED
    }

    /** What a paper says; nothing when it is not valid. */
    public record Reading(Fate fate, Map<String, Vote> votes, List<String> writeIns, List<Step> steps) {

        public Reading {
            votes = new LinkedHashMap<>(votes);
            writeIns = List.copyOf(writeIns);
            steps = List.copyOf(steps);
        }

        private static Reading invalid(Step why) {
            return new Reading(Fate.INVALID, Map.of(), List.of(), List.of(why));
        }

        private static Reading refused(Step why) {
            return new Reading(Fate.NOT_ADMITTED, Map.of(), List.of(), List.of(why));
        }

        /** Codes of the rules it rests on. */
        public List<String> rules() {
            return Step.rules(steps);
        }
    }
}
