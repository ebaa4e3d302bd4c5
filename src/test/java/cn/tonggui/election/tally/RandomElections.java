package cn.tonggui.election.tally;

import cn.tonggui.election.tally.CountSheet.Line;
import cn.tonggui.election.tally.CountSheet.WriteIn;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Elections as they might have been held, always the same ones for a seed: small meetings whose members fill in ballots, so
 * that halves and ties are frequent; now and then something goes wrong.
 */
final class RandomElections {

    private static final int LARGEST = 24;
    private static final int MOST_SEATS = 7;
    private static final int ONE_IN = 6;

    private final Random chance;

    RandomElections(long seed) {
        chance = new Random(seed);
    }

    record Election(CountSheet sheet, ElectionRules rules) {}

    Election next() {
        return new Election(
                rarely() ? spoilt(held()) : held(),
                new ElectionRules(one(Quorum.values()), one(WinBase.values()), one(TieMode.values()), 3));
    }

    /** A round in which every ballot keeps the rules. */
    private CountSheet held() {
        RoundKind kind = one(RoundKind.values());
        int seats = kind == RoundKind.COMMITTEE ? 1 + chance.nextInt(MOST_SEATS) : 1 + chance.nextInt(2);
        int candidates = seats + (kind == RoundKind.TIE ? 1 : 0) + chance.nextInt(3);
        int others = kind != RoundKind.TIE && rarely() ? 1 + chance.nextInt(2) : 0;
        int due = 1 + chance.nextInt(LARGEST);
        int present = due - chance.nextInt(due / 4 + 1);
        int returned = rarely() ? chance.nextInt(present + 1) : present;
        int invalid = rarely() ? chance.nextInt(returned + 1) : 0;
        Box box = new Box(candidates, others, seats);
        for (int i = 0; i < returned - invalid; i++) {
            box.take();
        }
        return new CountSheet(
                kind,
                seats,
                new Turnout(due, present),
                new Ballots(present, returned, returned - invalid, invalid),
                box.lines(),
                box.writeIns());
    }

    /** What the tellers find on the ballots, one after another. */
    private final class Box {

        private final int seats;
        private final int[][] votes;
        private final int[] written;
        /** How well each candidate is liked, in parts of ten. */
        private final int[] liking;

        Box(int candidates, int others, int seats) {
            this.seats = seats;
            votes = new int[candidates][3];
            written = new int[others];
            liking = chance.ints(candidates, 3, 11).toArray();
        }

        void take() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < votes.length; i++) {
                order.add(i);
            }
            Collections.shuffle(order, chance);
            int chosen = 0;
            int against = 0;
            for (int candidate : order) {
                if (chosen < seats && chance.nextInt(10) < liking[candidate]) {
                    votes[candidate][0]++;
                    chosen++;
                } else if (chance.nextBoolean()) {
                    votes[candidate][1]++;
                    against++;
                } else {
                    votes[candidate][2]++;
                }
            }
            for (int other = 0; other < written.length; other++) {
                if (chosen < seats && against > 0) {
                    written[other]++;
                    chosen++;
                    against--;
                }
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < votes.length; i++) {
                lines.add(new Line("候" + i, votes[i][0], votes[i][1], votes[i][2]));
            }
            return lines;
        }

        List<WriteIn> writeIns() {
            List<WriteIn> writeIns = new ArrayList<>();
            for (int i = 0; i < written.length; i++) {
                writeIns.add(new WriteIn("另" + i, written[i]));
            }
            return writeIns;
        }
    }

    /** The same sheet with one thing wrong, or nearly wrong. */
    private CountSheet spoilt(CountSheet held) {
        Turnout turnout = held.turnout();
        Ballots ballots = held.ballots();
        int off = chance.nextBoolean() ? 1 : -1;
        return switch (chance.nextInt(9)) {
            case 0 -> with(held, new Turnout(turnout.due() + turnout.due() / 4 + off, turnout.present()), ballots);
            case 1 -> with(held, new Turnout(Math.max(0, turnout.present() - 1), turnout.present()), ballots);
            case 2 ->
                with(
                        held,
                        turnout,
                        new Ballots(ballots.issued() + 1, ballots.returned(), ballots.valid(), ballots.invalid()));
            case 3 ->
                with(
                        held,
                        turnout,
                        new Ballots(ballots.issued(), ballots.issued() + 1, ballots.valid(), ballots.invalid()));
            case 4 ->
                with(
                        held,
                        turnout,
                        new Ballots(ballots.issued(), ballots.returned(), ballots.valid(), ballots.invalid() + 1));
            case 5 -> lines(held, off);
            case 6 -> written(held, 1);
            case 7 -> asManyAsSeats(held);
            default -> written(held, chance.nextInt(2) + chance.nextInt(ballots.valid() + 1));
        };
    }

    private static CountSheet with(CountSheet sheet, Turnout turnout, Ballots ballots) {
        return new CountSheet(sheet.kind(), sheet.seats(), turnout, ballots, sheet.lines(), sheet.writeIns());
    }

    /** One vote moved, which keeps the line's sum, or one lost or gained, which does not. */
    private CountSheet lines(CountSheet sheet, int off) {
        List<Line> lines = new ArrayList<>(sheet.lines());
        int index = chance.nextInt(lines.size());
        Line line = lines.get(index);
        int no = chance.nextBoolean() ? line.no() : Math.max(0, line.no() - off);
        lines.set(index, new Line(line.name(), Math.max(0, line.yes() + off), no, line.abstain()));
        return new CountSheet(sheet.kind(), sheet.seats(), sheet.turnout(), sheet.ballots(), lines, sheet.writeIns());
    }

    /** Nobody is left to choose from. */
    private static CountSheet asManyAsSeats(CountSheet sheet) {
        return new CountSheet(
                sheet.kind(),
                sheet.seats(),
                sheet.turnout(),
                sheet.ballots(),
                sheet.lines().subList(0, sheet.seats()),
                sheet.writeIns());
    }

    private CountSheet written(CountSheet sheet, int votes) {
        String name = chance.nextInt(4) == 0 ? sheet.lines().get(0).name() : "另外";
        return new CountSheet(
                sheet.kind(),
                sheet.seats(),
                sheet.turnout(),
                sheet.ballots(),
                sheet.lines(),
                List.of(new WriteIn(name, votes)));
    }

    private boolean rarely() {
        return chance.nextInt(ONE_IN) == 0;
    }

    private <T> T one(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
