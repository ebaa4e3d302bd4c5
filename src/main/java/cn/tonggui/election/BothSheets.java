package cn.tonggui.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheet of a round as it was beside the sheet as it is corrected.
 *
 * @param lines of the ballot, in its order
 * @param names of those written in on either, by person
 */
record BothSheets(Figures was, Figures becomes, List<Round.Line> lines, Map<String, String> names) {

    /** People written in on one of the two. */
    static List<String> written(Figures was, Figures becomes) {
        return Stream.concat(written(was).keySet().stream(), written(becomes).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<Correction.Pair> papers() {
        return List.of(
                new Correction.Pair("returned", was.returned(), becomes.returned()),
                new Correction.Pair("valid", was.valid(), becomes.valid()),
                new Correction.Pair("invalid", was.invalid(), becomes.invalid()));
    }

    /** Candidates in the order of the ballot, then others. */
    List<Correction.Row> rows() {
        Map<String, List<Integer>> before = votes(was);
        Map<String, List<Integer>> after = votes(becomes);
        List<Correction.Row> rows = new ArrayList<>();
        lines.forEach(line ->
                rows.add(new Correction.Row(line.name(), false, before.get(line.person()), after.get(line.person()))));
        Map<String, Integer> writtenBefore = written(was);
        Map<String, Integer> writtenAfter = written(becomes);
        names.forEach((person, name) -> rows.add(new Correction.Row(
                name,
                true,
                List.of(writtenBefore.getOrDefault(person, 0)),
                List.of(writtenAfter.getOrDefault(person, 0)))));
        return rows;
    }

    private static Map<String, List<Integer>> votes(Figures figures) {
        return figures.votes().lines().stream()
                .collect(Collectors.toMap(
                        TellerSheet.Line::person, line -> List.of(line.yes(), line.no(), line.abstain())));
    }

    private static Map<String, Integer> written(Figures figures) {
        return figures.votes().writeIns().stream()
                .collect(Collectors.toMap(TellerSheet.WriteIn::person, TellerSheet.WriteIn::votes));
    }
}
