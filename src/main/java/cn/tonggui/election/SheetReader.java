package cn.tonggui.election;

import cn.tonggui.election.tally.Ballots;
import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.election.tally.CountSheet.Line;
import cn.tonggui.election.tally.CountSheet.WriteIn;
import cn.tonggui.election.tally.ElectionRules;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import cn.tonggui.election.tally.RoundKind;
import cn.tonggui.election.tally.Turnout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a count sheet and the parameters it is counted by from a file. What the file does not say of them is the default. */
final class SheetReader {

    private static final Set<String> KEYS = Set.of(
            "kind",
            "seats",
            "eligible",
            "present",
            "issued",
            "returned",
            "valid",
            "invalid",
            "candidates",
            "writeIns",
            "parameters");
    private static final Set<String> VOTES = Set.of("yes", "no", "abstain");
    private static final Set<String> PARAMETERS = Set.of("quorum", "tie", "winBase");
    private static final String BASE_SUFFIX = "_ELIGIBLE";

    private SheetReader() {}

    record Case(CountSheet sheet, ElectionRules rules) {}

    static Case read(Path file) throws Malformed {
        Entries entries = new Entries("", SheetText.read(file));
        entries.allowOnly(KEYS);
        RoundKind kind = entries.word("kind", RoundKind.values(), RoundKind::word);
        int seats = entries.some("seats");
        Turnout turnout = new Turnout(entries.some("eligible"), entries.count("present"));
        Ballots ballots = new Ballots(
                entries.count("issued"), entries.count("returned"), entries.count("valid"), entries.count("invalid"));
        CountSheet sheet = new CountSheet(
                kind,
                seats,
                turnout,
                ballots,
                lines(entries.below("candidates")),
                writeIns(entries.belowIfAny("writeIns")));
        return new Case(sheet, rules(entries.belowIfAny("parameters")));
    }

    private static List<Line> lines(Entries candidates) throws Malformed {
        List<Line> lines = new ArrayList<>();
        for (String name : candidates.persons()) {
            Entries votes = candidates.below(name);
            votes.allowOnly(VOTES);
            lines.add(new Line(name, votes.count("yes"), votes.count("no"), votes.count("abstain")));
        }
        return lines;
    }

    private static List<WriteIn> writeIns(Entries written) throws Malformed {
        List<WriteIn> writeIns = new ArrayList<>();
        for (String name : written.persons()) {
            writeIns.add(new WriteIn(name, written.count(name)));
        }
        return writeIns;
    }

    private static ElectionRules rules(Entries parameters) throws Malformed {
        parameters.allowOnly(PARAMETERS);
        ElectionRules usual = ElectionRules.DEFAULT;
        return new ElectionRules(
                parameters.wordOr("quorum", usual.quorum(), Quorum.values(), Quorum::name),
                parameters.wordOr(
                        "winBase",
                        usual.winBase(),
                        WinBase.values(),
                        base -> base.name().replace(BASE_SUFFIX, "")),
                parameters.wordOr("tie", usual.tie(), TieMode.values(), TieMode::name),
                usual.tieMaxRounds());
    }
}
