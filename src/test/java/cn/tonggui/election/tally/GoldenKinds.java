package cn.tonggui.election.tally;

import cn.tonggui.election.tally.Ballot.Illegible;
import cn.tonggui.election.tally.Ballot.Mark;
import cn.tonggui.election.tally.Ballot.Overflow;
import cn.tonggui.election.tally.Ballot.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden cases that are no count sheet: what stands in {@code case.yaml} → what {@code expected.yaml} asks for. */
final class GoldenKinds {

    private static final int FIFTH = 20;
    private static final int A_YEAR = 12;

    private final JsonNode told;

    private GoldenKinds(JsonNode told) {
        this.told = told;
    }

    /** Empty for a count sheet. */
    static Optional<JsonNode> read(JsonNode told) {
        GoldenKinds kinds = new GoldenKinds(told);
        Optional<Map<String, Object>> found = switch (told.path("kind").asString("")) {
            case "roll" -> Optional.of(kinds.roll());
            case "difference" -> Optional.of(kinds.difference());
            case "ballot" -> Optional.of(kinds.ballot());
            case "reduction" -> Optional.of(kinds.reduction());
            case "extension" -> Optional.of(kinds.extension());
            case "resolution" -> Optional.of(kinds.resolution());
            default -> Optional.empty();
        };
        return found.map(map -> JsonMapper.shared().valueToTree(map));
    }

    private Map<String, Object> roll() {
        List<Elector> electors = new ArrayList<>();
        int proposed = number("proposed");
        int rightless = number("rightless");
        add(
                electors,
                rightless,
                new Elector(
                        "留察",
                        true,
                        true,
                        flag("probationByVote"),
                        flag("superiorConsented"),
                        flag("probationPassed"),
                        false),
                signedIn("rightless"));
        add(
                electors,
                number("probationary"),
                new Elector("预备", false, false, false, false, false, false),
                signedIn("probationary"));
        add(
                electors,
                proposed,
                new Elector("拟不计入", true, false, false, flag("superiorConsented"), flag("meetingPassed"), false),
                signedIn("proposed"));
        add(
                electors,
                number("fullMembers") - rightless - proposed,
                new Elector("正式", true, false, false, false, false, false),
                signedIn("voters"));
        Roll roll = new Roll(electors);
        if (flag("withoutCommittee")) {
            Ruling ruling = roll.withoutCommittee();
            return Map.of("outcome", ruling.granted() ? "ACCEPTED" : "REFUSED", "rules", ruling.rules());
        }
        Turnout turnout = roll.turnout();
        Ruling quorum = turnout.quorum(ElectionRules.DEFAULT.quorum());
        return Map.of(
                "eligible", roll.eligible(),
                "due", turnout.due(),
                "present", turnout.present(),
                "outcome", quorum.granted() ? "QUORATE" : "QUORUM_NOT_MET",
                "rules", Step.rules(Step.joined(roll.steps(), quorum.steps())));
    }

    private int signedIn(String whom) {
        return told.path("signedIn").path(whom).asInt(0);
    }

    private static void add(List<Elector> electors, int number, Elector kind, int signedIn) {
        for (int i = 0; i < number; i++) {
            electors.add(new Elector(
                    kind.name() + i,
                    kind.fullMember(),
                    kind.rightless(),
                    kind.byVote(),
                    kind.superiorConsented(),
                    kind.meetingPassed(),
                    i < signedIn));
        }
    }

    private Map<String, Object> difference() {
        int seats = number("seats");
        int spare = told.path("mode").asString("").equals("EQUAL") ? 0 : Slate.spare(seats, FIFTH);
        List<String> candidates = new ArrayList<>(names("candidates"));
        candidates.removeAll(names("withdrawn"));
        Slate slate = new Slate(seats, spare, candidates, names("scrutineers"), names("tellers"));
        Ruling ruling = slate.ruling();
        if (told.has("committee")) {
            ruling = ruling.and(slate.among(names("committee")));
        }
        return Map.of(
                "outcome",
                ruling.granted() ? "ACCEPTED" : "REFUSED",
                "least",
                seats + spare,
                "mayWatch",
                slate.mayWatch(names("committee")),
                "rules",
                ruling.rules());
    }

    private Map<String, Object> ballot() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        told.path("marks")
                .properties()
                .forEach(mark ->
                        marks.put(mark.getKey(), Mark.valueOf(mark.getValue().asString())));
        List<Written> written = new ArrayList<>();
        told.path("written")
                .forEach(one -> written.add(new Written(
                        one.path("name").asString(), one.path("eligible").asBoolean())));
        Ballot.Reading reading = new Ballot(marks, written, flag("identifiable"), flag("carried"))
                .read(number("seats"), Illegible.ABSTAIN, Overflow.VOID_WRITE_IN);
        return Map.of(
                "fate", reading.fate(),
                "votes", reading.votes(),
                "writeIns", reading.writeIns(),
                "rules", reading.rules());
    }

    private Map<String, Object> reduction() {
        int seats = number("seats");
        int elected = number("elected");
        Ruling ruling =
                new Reduction(seats, elected, number("agree"), number("present")).ruling(Reduction.Limits.DEFAULT);
        return Map.of(
                "outcome", ruling.granted() ? "REDUCED" : "REFUSED",
                "members", ruling.granted() ? elected : seats,
                "reelect", ruling.granted() ? 0 : seats - elected,
                "findings", ruling.steps().stream().map(Step::finding).toList(),
                "rules", ruling.rules());
    }

    private Map<String, Object> extension() {
        Ruling ruling = new Extension(day("termEnd"), day("until"), 0).ruling(A_YEAR, 1);
        return Map.of("outcome", ruling.granted() ? "ACCEPTED" : "REFUSED", "rules", ruling.rules());
    }

    private Map<String, Object> resolution() {
        Resolution resolution = new Resolution(
                Resolution.Matter.valueOf(told.path("matter").asString()),
                number("due"),
                number("present"),
                number("agree"),
                number("writtenAgree"));
        Ruling ruling = resolution.ruling();
        String outcome = !resolution.quorum().granted() ? "QUORUM_NOT_MET" : ruling.granted() ? "PASSED" : "NOT_PASSED";
        return Map.of("outcome", outcome, "rules", ruling.rules());
    }

    private LocalDate day(String name) {
        return LocalDate.parse(told.path(name).asString());
    }

    private int number(String name) {
        return told.path(name).asInt(0);
    }

    private boolean flag(String name) {
        return told.path(name).asBoolean(false);
    }

    private List<String> names(String name) {
        List<String> names = new ArrayList<>();
        told.path(name).forEach(one -> names.add(one.asString()));
        return names;
    }
}
