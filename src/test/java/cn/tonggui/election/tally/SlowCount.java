package cn.tonggui.election.tally;

import cn.tonggui.election.tally.CountSheet.Line;
import cn.tonggui.election.tally.CountSheet.WriteIn;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The count once more, slowly and by definition: people are compared one with another, nothing is sorted and no cut is made.
 * Somebody is elected when fewer others than there are seats have as many votes; somebody is in a tie when not elected and
 * fewer others than seats have more votes. Shares are fractions of unbounded integers. What a mutant changes can be overridden.
 */
class SlowCount {

    /** What both implementations are asked for. */
    record Found(String word, List<String> elected, List<String> tied, int seatsLeft) {

        static Found of(Outcome outcome) {
            return new Found(outcome.word(), outcome.elected(), outcome.tied(), outcome.seatsLeft());
        }
    }

    Found count(CountSheet sheet, ElectionRules rules) {
        Turnout turnout = sheet.turnout();
        int quorum = share(turnout.present(), turnout.due(), 4, 5);
        if (rules.quorum() == Quorum.GTE ? quorum < 0 : quorum <= 0) {
            return nothing("quorum-not-met", sheet);
        }
        if (sheet.ballots().issued() != turnout.present()) {
            return nothing("issue-mismatch", sheet);
        }
        if (sheet.ballots().returned() > sheet.ballots().issued()) {
            return nothing("round-void", sheet);
        }
        return consistent(sheet) ? elect(sheet, rules) : nothing("sheet-invalid", sheet);
    }

    /** Whether the votes suffice, given the number half of which counts. */
    boolean overHalf(int votes, int base) {
        return share(votes, base, 1, 2) > 0;
    }

    /** The number half of which counts. */
    int base(CountSheet sheet, ElectionRules rules) {
        return rules.winBase() == WinBase.DUE_ELIGIBLE
                ? sheet.turnout().due()
                : sheet.turnout().present();
    }

    /** Compares {@code part / whole} with {@code over / under}. */
    private static int share(int part, int whole, int over, int under) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(under))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(over)));
    }

    private static Found nothing(String word, CountSheet sheet) {
        return new Found(word, List.of(), List.of(), sheet.seats());
    }

    private static boolean consistent(CountSheet sheet) {
        Ballots ballots = sheet.ballots();
        boolean consistent = !sheet.lines().isEmpty()
                && ballots.valid() + ballots.invalid() == ballots.returned()
                && sheet.turnout().present() <= sheet.turnout().due();
        BigInteger inFavour = BigInteger.ZERO;
        BigInteger against = BigInteger.ZERO;
        List<String> names = new ArrayList<>();
        for (Line line : sheet.lines()) {
            consistent &= line.yes() + line.no() + line.abstain() == ballots.valid();
            inFavour = inFavour.add(BigInteger.valueOf(line.yes()));
            against = against.add(BigInteger.valueOf(line.no()));
            names.add(line.name());
        }
        BigInteger written = BigInteger.ZERO;
        for (WriteIn one : sheet.writeIns()) {
            consistent &= one.votes() <= ballots.valid() && !names.contains(one.name());
            written = written.add(BigInteger.valueOf(one.votes()));
        }
        BigInteger most = BigInteger.valueOf(ballots.valid()).multiply(BigInteger.valueOf(sheet.seats()));
        if (sheet.kind() == RoundKind.TIE) {
            consistent &= written.signum() == 0 && sheet.lines().size() > sheet.seats();
        }
        return consistent && inFavour.add(written).compareTo(most) <= 0 && written.compareTo(against) <= 0;
    }

    private Found elect(CountSheet sheet, ElectionRules rules) {
        boolean moreSuffices = sheet.kind() == RoundKind.TIE && rules.tie() == TieMode.PLURALITY;
        int base = base(sheet, rules);
        Map<String, Integer> running = new LinkedHashMap<>();
        sheet.lines().forEach(line -> running.put(line.name(), line.yes()));
        sheet.writeIns().forEach(written -> running.put(written.name(), written.votes()));
        running.values().removeIf(votes -> !moreSuffices && !overHalf(votes, base));

        List<String> elected = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        running.forEach((name, votes) -> {
            long ahead =
                    running.values().stream().filter(other -> other > votes).count();
            long level = running.values().stream()
                            .filter(other -> other.equals(votes))
                            .count()
                    - 1;
            if (ahead + level < sheet.seats()) {
                elected.add(name);
            } else if (ahead < sheet.seats()) {
                tied.add(name);
            }
        });
        int left = sheet.seats() - elected.size();
        String word = left == 0 ? "elected" : tied.isEmpty() ? "shortfall" : "tie";
        return new Found(word, mostFirst(elected, running), tied, left);
    }

    private static List<String> mostFirst(List<String> names, Map<String, Integer> votes) {
        List<String> rest = new ArrayList<>(names);
        List<String> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            String most = rest.get(0);
            for (String name : rest) {
                if (votes.get(name) > votes.get(most)) {
                    most = name;
                }
            }
            ordered.add(most);
            rest.remove(most);
        }
        return ordered;
    }
}
