package cn.tonggui.election.tally;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who stands, and who watches and counts; looked at before ballots are issued.
 *
 * @param spare candidates beyond the seats that there must be at least, see {@link #spare}
 * @param scrutineers 监票人
 * @param tellers 计票人
 */
public record Slate(int seats, int spare, List<String> candidates, List<String> scrutineers, List<String> tellers) {

    private static final int HUNDRED = 100;

    public Slate {
        Whole.requireSome("seats", seats);
        Whole.require("spare", spare);
        candidates = List.copyOf(candidates);
        scrutineers = List.copyOf(scrutineers);
        tellers = List.copyOf(tellers);
    }

    /** R-E06: so many per cent of the seats, a part of a person being a person: ⌈0.2 n⌉ for 20. */
    public static int spare(int seats, int percent) {
        return (seats * percent + HUNDRED - 1) / HUNDRED;
    }

    /** Enough candidates, and none of them watching or counting. */
    public Ruling ruling() {
        return Stream.of(
                        standing(scrutineers, Finding.SCRUTINEER_STANDS),
                        standing(scrutineers, Finding.OFFICIAL_STANDS),
                        standing(tellers, Finding.OFFICIAL_STANDS))
                .flatMap(rulings -> rulings)
                .reduce(numbers(), Ruling::and);
    }

    /** R-E21: an office goes to a member of the committee; who was not elected to it cannot stand. */
    public Ruling among(List<String> committee) {
        List<Step> strangers = candidates.stream()
                .filter(candidate -> !committee.contains(candidate))
                .map(candidate -> new Step(Finding.NOT_OF_THE_COMMITTEE).with("name", candidate))
                .toList();
        return new Ruling(strangers.isEmpty(), strangers);
    }

    /** R-E09: who of those present may watch. */
    public List<String> mayWatch(List<String> present) {
        return present.stream().filter(one -> !candidates.contains(one)).toList();
    }

    private Ruling numbers() {
        int least = seats + spare;
        boolean enough = candidates.size() >= least;
        return Ruling.of(
                enough,
                new Step(enough ? Finding.ENOUGH_CANDIDATES : Finding.TOO_FEW_CANDIDATES)
                        .with("seats", seats)
                        .with("candidates", candidates.size())
                        .with("least", least));
    }

    private Stream<Ruling> standing(List<String> officials, Finding finding) {
        return officials.stream()
                .filter(candidates::contains)
                .map(name -> Ruling.of(false, new Step(finding).with("name", name)));
    }
}
