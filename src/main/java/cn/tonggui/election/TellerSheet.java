package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What one teller counted: totals by person, in one order, so that two sheets are the same when their texts are. */
record TellerSheet(List<Line> lines, List<WriteIn> writeIns) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Line(String person, int yes, int no, int abstain) {}

    record WriteIn(String person, int votes) {}

    TellerSheet {
        lines = lines.stream().sorted(Comparator.comparing(Line::person)).toList();
        writeIns =
                writeIns.stream().sorted(Comparator.comparing(WriteIn::person)).toList();
    }

    /** @throws RuleBroken {@code elec-write-in-twice} somebody was written in on two rows */
    static TellerSheet of(Given given) {
        List<WriteIn> written = given.rows("writeIns").stream()
                .map(row -> new WriteIn(row.text("person"), row.number("votes")))
                .toList();
        if (written.stream().map(WriteIn::person).distinct().count() < written.size()) {
            throw new RuleBroken("elec-write-in-twice");
        }
        return new TellerSheet(
                given.rows("lines").stream()
                        .map(row -> new Line(
                                row.text("person"), row.number("yes"), row.number("no"), row.number("abstain")))
                        .toList(),
                written);
    }

    static TellerSheet read(String body) {
        return JSON.readValue(body, TellerSheet.class);
    }

    String body() {
        return JSON.writeValueAsString(this);
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose numbers differ, and not by how much: the second count is as blind as the first. */
    List<String> differing(TellerSheet other) {
        List<String> people = new java.util.ArrayList<>();
        for (Line line : lines) {
            if (other.lines.stream().noneMatch(line::equals)) {
                people.add(line.person);
            }
        }
        java.util.stream.Stream.concat(writeIns.stream(), other.writeIns.stream())
                .filter(one -> !(writeIns.contains(one) && other.writeIns.contains(one)))
                .map(WriteIn::person)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(people::add);
        return people;
    }
}
