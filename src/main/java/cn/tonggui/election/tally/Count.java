package cn.tonggui.election.tally;

import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import cn.tonggui.election.tally.Outcome.Elected;
import cn.tonggui.election.tally.Outcome.Shortfall;
import cn.tonggui.election.tally.Outcome.Tied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who is elected by a sheet that is in order (当选算法). */
final class Count {

    private final CountSheet sheet;
    private final ElectionRules rules;
    private final List<Step> steps = new ArrayList<>();

    Count(CountSheet sheet, ElectionRules rules) {
        this.sheet = sheet;
        this.rules = rules;
    }

    Tally result() {
        introduce();
        Outcome outcome = byPlurality() ? mostVotes() : majority();
        sheet.writeIns().stream()
                .map(CountSheet.WriteIn::name)
                .filter(outcome.elected()::contains)
                .forEach(name -> steps.add(new Step(Finding.WRITE_IN_ELECTED).with("name", name)));
        return new Tally(outcome, steps);
    }

    private boolean byPlurality() {
        return sheet.kind() == RoundKind.TIE && rules.tie() == TieMode.PLURALITY;
    }

    private void introduce() {
        switch (sheet.kind()) {
            case COMMITTEE -> {}
            case TIE ->
                steps.add(new Step(Finding.RE_VOTE)
                        .with("candidates", sheet.lines().size())
                        .with("seats", sheet.seats()));
            case REELECT -> steps.add(new Step(Finding.RE_ELECTION).with("seats", sheet.seats()));
            case SECRETARY -> steps.add(new Step(Finding.OFFICE_BY_COMMITTEE));
            case NO_COMMITTEE -> {
                steps.add(new Step(Finding.WITHOUT_COMMITTEE));
                steps.add(new Step(Finding.OFFICE_BY_MEETING));
            }
        }
    }

    /** R-E19: in a re-vote more votes suffice. */
    private Outcome mostVotes() {
        List<Standing> all = standings().toList();
        all.forEach(one ->
                steps.add(new Step(Finding.RE_VOTE_VOTES).with("name", one.name).with("votes", one.votes)));
        return best(all, Finding.RE_VOTE_DECIDED);
    }

    private Outcome majority() {
        int base = sheet.turnout().base(rules.winBase());
        steps.add(new Step(rules.winBase() == WinBase.DUE_ELIGIBLE ? Finding.BASE_DUE : Finding.BASE_PRESENT)
                .with("base", base));
        List<Standing> over = standings().filter(one -> exceedsHalf(one, base)).toList();
        int seats = sheet.seats();
        if (over.size() < seats) {
            return shortfall(over);
        }
        if (over.size() == seats) {
            return filled(over);
        }
        steps.add(new Step(Finding.MORE_THAN_SEATS).with("over", over.size()).with("seats", seats));
        return best(over, Finding.TAKEN_BY_VOTES);
    }

    // R-E18: over half of win.base, never of ballots returned; exactly half is not elected
    private boolean exceedsHalf(Standing one, int base) {
        long twice = one.votes * 2L;
        Finding finding = twice > base ? Finding.OVER_HALF : twice == base ? Finding.EXACTLY_HALF : Finding.UNDER_HALF;
        steps.add(new Step(finding)
                .with("name", one.name)
                .with("votes", one.votes)
                .with("twice", twice)
                .with("base", base));
        return twice > base;
    }

    private Outcome shortfall(List<Standing> over) {
        int left = sheet.seats() - over.size();
        steps.add(new Step(sheet.kind().fillsCommittee() ? Finding.SEATS_LEFT : Finding.OFFICE_LEFT)
                .with("over", over.size())
                .with("seats", sheet.seats())
                .with("left", left));
        return new Shortfall(names(ranked(over)), left);
    }

    private Outcome filled(List<Standing> over) {
        steps.add(new Step(Finding.SEATS_FILLED).with("over", over.size()).with("seats", sheet.seats()));
        if (over.stream().map(Standing::votes).distinct().count() < over.size()) {
            steps.add(new Step(Finding.EQUAL_VOTES_DECIDE_NOTHING));
        }
        return new Elected(names(ranked(over)));
    }

    /** More people than seats: by votes, and where equal votes leave the last seats open, again between those alone. */
    private Outcome best(List<Standing> running, Finding decided) {
        List<Standing> ranked = ranked(running);
        int cut = ranked.get(sheet.seats() - 1).votes;
        List<Standing> above = ranked.stream().filter(one -> one.votes > cut).toList();
        List<Standing> at = ranked.stream().filter(one -> one.votes == cut).toList();
        int left = sheet.seats() - above.size();
        if (at.size() == left) {
            List<String> elected = names(ranked.subList(0, sheet.seats()));
            steps.add(new Step(decided).with("seats", sheet.seats()).with("names", elected));
            return new Elected(elected);
        }
        steps.add(new Step(Finding.TIE_FOR_LAST)
                .with("names", names(at))
                .with("votes", cut)
                .with("left", left));
        return new Tied(names(above), names(at), left);
    }

    private Stream<Standing> standings() {
        return Stream.concat(
                sheet.lines().stream().map(line -> new Standing(line.name(), line.yes())),
                sheet.writeIns().stream().map(written -> new Standing(written.name(), written.votes())));
    }

    /** Most votes first; a stable sort keeps the order of the ballot among equals and decides nothing by it. */
    private static List<Standing> ranked(List<Standing> running) {
        return running.stream()
                .sorted(Comparator.comparingInt(Standing::votes).reversed())
                .toList();
    }

    private static List<String> names(List<Standing> standings) {
        return standings.stream().map(Standing::name).toList();
    }

    private record Standing(String name, int votes) {}
}
