package cn.tonggui.election.tally;

import cn.tonggui.election.tally.CountSheet.Line;
import cn.tonggui.election.tally.CountSheet.WriteIn;
import java.util.List;
import java.util.stream.Stream;

/** The identities every sheet keeps (计票单恒等式). Each one that fails is told, not only the first. */
final class SheetCheck {

    private final CountSheet sheet;

    SheetCheck(CountSheet sheet) {
        this.sheet = sheet;
    }

    Ruling ruling() {
        Ruling ruling = sheet.ballots().sorted().and(lines()).and(choices());
        if (sheet.written() > 0) {
            ruling = ruling.and(writeIns());
        }
        return objections().reduce(ruling, (sofar, step) -> sofar.and(Ruling.of(false, step)), Ruling::and);
    }

    /** R-E14: for each candidate, for + against + abstaining = valid ballots. */
    private Ruling lines() {
        int valid = sheet.ballots().valid();
        List<Step> off = sheet.lines().stream()
                .filter(line -> line.total() != valid)
                .map(line -> differs(line, valid))
                .toList();
        return off.isEmpty()
                ? Ruling.of(true, new Step(Finding.LINES_ADD_UP).with("valid", valid))
                : new Ruling(false, off);
    }

    private static Step differs(Line line, int valid) {
        return new Step(Finding.LINE_DIFFERS)
                .with("name", line.name())
                .with("yes", line.yes())
                .with("no", line.no())
                .with("abstain", line.abstain())
                .with("total", line.total())
                .with("valid", valid);
    }

    /** R-E17: no ballot chooses more than the seats, so all of them together do not. */
    private Ruling choices() {
        long chosen = sheet.yes() + sheet.written();
        long most = (long) sheet.ballots().valid() * sheet.seats();
        boolean fit = chosen <= most;
        return Ruling.of(
                fit,
                new Step(fit ? Finding.CHOICES_FIT : Finding.TOO_MANY_CHOICES)
                        .with("chosen", chosen)
                        .with("valid", sheet.ballots().valid())
                        .with("seats", sheet.seats())
                        .with("most", most));
    }

    /** R-E14: whoever writes in has voted against somebody. */
    private Ruling writeIns() {
        boolean fit = sheet.written() <= sheet.no();
        return Ruling.of(
                fit,
                new Step(fit ? Finding.WRITE_INS_FIT : Finding.TOO_MANY_WRITE_INS)
                        .with("written", sheet.written())
                        .with("no", sheet.no()));
    }

    /** What no honest count can show, whatever the sums. */
    private Stream<Step> objections() {
        return Stream.of(turnout(), candidates(), writtenOften(), writtenCandidates(), reVote())
                .flatMap(steps -> steps);
    }

    private Stream<Step> turnout() {
        Turnout turnout = sheet.turnout();
        if (turnout.present() <= turnout.due()) {
            return Stream.empty();
        }
        return Stream.of(new Step(Finding.MORE_PRESENT_THAN_DUE)
                .with("present", turnout.present())
                .with("due", turnout.due()));
    }

    private Stream<Step> candidates() {
        return sheet.lines().isEmpty() ? Stream.of(new Step(Finding.NOBODY_STANDS)) : Stream.empty();
    }

    private Stream<Step> writtenOften() {
        return sheet.writeIns().stream()
                .filter(written -> written.votes() > sheet.ballots().valid())
                .map(written -> new Step(Finding.WRITTEN_TOO_OFTEN)
                        .with("name", written.name())
                        .with("votes", written.votes())
                        .with("valid", sheet.ballots().valid()));
    }

    private Stream<Step> writtenCandidates() {
        List<String> candidates = sheet.lines().stream().map(Line::name).toList();
        return sheet.writeIns().stream()
                .map(WriteIn::name)
                .filter(candidates::contains)
                .map(name -> new Step(Finding.WRITTEN_CANDIDATE).with("name", name));
    }

    /** R-E19: a re-vote is between more people than seats, and between them alone. */
    private Stream<Step> reVote() {
        if (sheet.kind() != RoundKind.TIE) {
            return Stream.empty();
        }
        Stream<Step> none = Stream.empty();
        Stream<Step> few = sheet.lines().size() > sheet.seats()
                ? none
                : Stream.of(new Step(Finding.NO_TIE_TO_DECIDE)
                        .with("candidates", sheet.lines().size())
                        .with("seats", sheet.seats()));
        return sheet.written() == 0
                ? few
                : Stream.concat(few, Stream.of(new Step(Finding.WRITTEN_IN_RE_VOTE).with("written", sheet.written())));
    }
}
