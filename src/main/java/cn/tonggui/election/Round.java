package cn.tonggui.election;

import cn.tonggui.election.tally.Ballots;
import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.election.tally.RoundKind;
import cn.tonggui.election.tally.Turnout;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One round of voting.
 *
 * @param kind word of the round's kind @param office member, secretary or deputy
 * @param attempt of the tellers, from 1 @param outcome word of what it gave, null before
 */
record Round(
        String caseId,
        int no,
        String kind,
        String office,
        int seats,
        @Nullable Integer due,
        @Nullable Integer present,
        @Nullable Integer issued,
        @Nullable Integer returned,
        @Nullable Integer valid,
        @Nullable Integer invalid,
        int attempt,
        @Nullable String outcome) {

    static final String MEMBER = "member";
    static final String SECRETARY = "secretary";
    static final String DEPUTY = "deputy";

    /** @param yes null until the tellers agree */
    record Line(
            int place,
            String person,
            String name,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain) {}

    record WriteIn(String person, String name, int votes) {}

    RoundKind roundKind() {
        return Stream.of(RoundKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("round " + no + " is of kind " + kind));
    }

    boolean open() {
        return outcome == null;
    }

    int issuedOrNone() {
        return issued == null ? 0 : issued;
    }

    Round corrected(Figures to) {
        return new Round(
                caseId,
                no,
                kind,
                office,
                seats,
                due,
                present,
                issued,
                to.returned(),
                to.valid(),
                to.invalid(),
                attempt,
                outcome);
    }

    Turnout turnout() {
        return new Turnout(known("due", due), known("present", present));
    }

    Ballots ballots() {
        return new Ballots(
                known("issued", issued), known("returned", returned), known("valid", valid), known("invalid", invalid));
    }

    CountSheet sheet(List<CountSheet.Line> lines, List<CountSheet.WriteIn> writeIns) {
        return new CountSheet(roundKind(), seats, turnout(), ballots(), lines, writeIns);
    }

    private int known(String what, @Nullable Integer number) {
        if (number == null) {
            throw new IllegalStateException("round " + no + " has no number of " + what + " yet");
        }
        return number;
    }
}
