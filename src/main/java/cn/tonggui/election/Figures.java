package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a correction may change of a sheet: papers returned, valid and invalid, and the votes. Those issued are known for sure. */
record Figures(int returned, int valid, int invalid, TellerSheet votes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a round that was counted. */
    static Figures of(Round round, List<Round.Line> lines, List<Round.WriteIn> writeIns) {
        return new Figures(
                round.ballots().returned(),
                round.ballots().valid(),
                round.ballots().invalid(),
                new TellerSheet(
                        lines.stream()
                                .map(line -> new TellerSheet.Line(
                                        line.person(),
                                        Objects.requireNonNull(line.yes()),
                                        Objects.requireNonNull(line.no()),
                                        Objects.requireNonNull(line.abstain())))
                                .toList(),
                        writeIns.stream()
                                .map(one -> new TellerSheet.WriteIn(one.person(), one.votes()))
                                .toList()));
    }

    /** @throws RuleBroken {@code elec-write-in-twice} */
    static Figures of(Given given) {
        return new Figures(
                given.number("returned"), given.number("valid"), given.number("invalid"), TellerSheet.of(given));
    }

    static Figures read(String body) {
        return JSON.readValue(body, Figures.class);
    }

    String body() {
        return JSON.writeValueAsString(this);
    }

    /** As the form of a correction begins, its candidates in the order of the ballot. */
    Map<String, Object> values(List<Round.Line> ballot) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("returned", (long) returned);
        values.put("valid", (long) valid);
        values.put("invalid", (long) invalid);
        values.put(
                "lines",
                ballot.stream()
                        .flatMap(on -> votes.lines().stream()
                                .filter(line -> line.person().equals(on.person())))
                        .map(Figures::row)
                        .toList());
        values.put(
                "writeIns",
                votes.writeIns().stream()
                        .map(one -> Map.<String, Object>of("person", one.person(), "votes", (long) one.votes()))
                        .toList());
        return values;
    }

    private static Map<String, Object> row(TellerSheet.Line line) {
        return Map.of(
                "person", line.person(),
                "yes", (long) line.yes(),
                "no", (long) line.no(),
                "abstain", (long) line.abstain());
    }
}
