package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.cycle.ScoreExportMapper.Adjusted;
import cn.tonggui.cycle.ScoreExportMapper.Asked;
import cn.tonggui.cycle.ScoreExportMapper.Given;
import cn.tonggui.cycle.ScoreExportMapper.Kept;
import cn.tonggui.cycle.score.Band;
import cn.tonggui.sheet.SheetRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Score sheets as worksheets: what all units came to, and for each unit every indicator with what was given and why, and then how
 * its results came about. In a fixed number of statements, however many units there are.
 */
@Component
class ScoreBook {

    private static final List<String> RESULTS = List.of("party", "business", "branch", "workshop");

    private static final Set<String> ENTERED = Set.of("addition", "debt", "false-evidence");

    private final ScoreExportMapper rows;
    private final PairFacts pairs;
    private final FusionFacts fusions;
    private final CycleWords words;
    private final Clock clock;

    ScoreBook(ScoreExportMapper rows, PairFacts pairs, FusionFacts fusions, CycleWords words, Clock clock) {
        this.rows = rows;
        this.pairs = pairs;
        this.fusions = fusions;
        this.words = words;
        this.clock = clock;
    }

    String name(String title) {
        return words.say("score.export.file", title, LocalDate.now(clock));
    }

    /** @param sheets those of the cycle, also such as are not settled */
    List<SheetRows> of(String cycle, List<Kept> sheets) {
        Map<String, String> units = words.units();
        List<SheetRows> all = new ArrayList<>();
        all.add(new SheetRows(
                words.say("score.export.overview"),
                titles("unit", "number", "state", "party", "business", "branch", "band", "workshop", "band.workshop"),
                sheets.stream().map(one -> overview(one, units)).iterator(),
                Set.of(3, 4, 5, 7)));
        all.addAll(details(sheets.stream().filter(Kept::told).toList(), units, brought(cycle)));
        return all;
    }

    /** Of one alone. */
    List<SheetRows> of(Kept sheet) {
        return details(List.of(sheet), words.units(), sheet.cycle() == null ? Map.of() : brought(sheet.cycle()));
    }

    /** What a cycle brings along for its units, by the name of its kind and by unit. */
    private Map<String, Map<String, Map<String, String>>> brought(String cycle) {
        return Map.of("cycle.fact.pair", pairs.of(cycle), "fusion.title", fusions.of(cycle));
    }

    private List<String> overview(Kept one, Map<String, String> units) {
        boolean told = one.told();
        return List.of(
                units.getOrDefault(one.unit(), one.unit()),
                one.number(),
                words.say("cycle.sheet." + one.state()),
                told ? number(one.partyShown()) : "",
                told ? number(one.businessShown()) : "",
                told ? number(one.branchShown()) : "",
                told ? band(one.branchBand()) : "",
                told ? number(one.workshopShown()) : "",
                told ? band(one.workshopBand()) : "");
    }

    private List<SheetRows> details(
            List<Kept> sheets, Map<String, String> units, Map<String, Map<String, Map<String, String>>> brought) {
        List<String> ids = sheets.stream().map(Kept::caseId).toList();
        Map<String, List<Asked>> asked = rows.asked(ids).stream().collect(Collectors.groupingBy(Asked::sheet));
        List<Given> all = rows.given(ids);
        Map<String, List<Given>> given = all.stream().collect(Collectors.groupingBy(Given::sheet));
        Map<String, List<Adjusted>> adjusted =
                rows.adjusted(ids).stream().collect(Collectors.groupingBy(Adjusted::sheet));
        Map<String, String> people =
                words.names(all.stream().map(Given::scorer).distinct().toList());
        return sheets.stream()
                .map(one -> new SheetRows(
                        one.unit() + " " + units.getOrDefault(one.unit(), ""),
                        titles("item", "title", "side", "weight", "self", "rated", "counts", "how", "evidence", "band"),
                        Stream.of(
                                        indicators(
                                                asked.getOrDefault(one.caseId(), List.of()),
                                                given.getOrDefault(one.caseId(), List.of()),
                                                people),
                                        results(one),
                                        adjustments(adjusted.getOrDefault(one.caseId(), List.of())),
                                        facts(brought, one.unit()))
                                .flatMap(Function.identity())
                                .iterator(),
                        Set.of(3, 4, 5, 6)))
                .toList();
    }

    private Stream<List<String>> indicators(List<Asked> asked, List<Given> given, Map<String, String> people) {
        return asked.stream().map(line -> {
            List<Given> of = given.stream()
                    .filter(one -> one.ref().equals(line.ref()))
                    .sorted(Comparator.comparing(Given::stage))
                    .toList();
            return List.of(
                    line.ref(),
                    line.title(),
                    words.say("cycle.side." + line.side().name().toLowerCase(Locale.ROOT)),
                    Integer.toString(line.weight()),
                    points(of, Stage.SELF),
                    points(of, Stage.RATED),
                    of.isEmpty() ? "" : points(of.get(of.size() - 1)),
                    of.stream()
                            .filter(one -> one.stage() != Stage.SELF)
                            .map(one -> words.say(
                                    one.words().isEmpty() ? "score.export.by" : "score.export.by-because",
                                    words.say("cycle.stage." + one.stage()),
                                    people.getOrDefault(one.scorer(), ""),
                                    one.words()))
                            .collect(Collectors.joining("\n")),
                    of.stream()
                            .filter(one -> one.stage() == Stage.SELF)
                            .map(Given::words)
                            .collect(Collectors.joining()),
                    "");
        });
    }

    private String points(List<Given> of, Stage stage) {
        return of.stream().filter(one -> one.stage() == stage).map(this::points).collect(Collectors.joining());
    }

    private String points(Given one) {
        return one.points() == null ? words.say("cycle.not-applicable") : number(one.points());
    }

    /** The four results, each with the line that says how it came about, and then what else that text says. */
    private Stream<List<String>> results(Kept one) {
        List<String> lines = one.composition() == null
                ? List.of()
                : one.composition().lines().toList();
        List<@Nullable BigDecimal> shown =
                Arrays.asList(one.partyShown(), one.businessShown(), one.branchShown(), one.workshopShown());
        List<String> bands = List.of("", "", band(one.branchBand()), band(one.workshopBand()));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < Math.max(RESULTS.size(), lines.size()); at++) {
            boolean result = at < RESULTS.size();
            rows.add(row(
                    words.say("score.export." + (result ? RESULTS.get(at) : "ground")),
                    "",
                    result ? number(shown.get(at)) : "",
                    at < lines.size() ? lines.get(at) : "",
                    "",
                    result ? bands.get(at) : ""));
        }
        return rows.stream();
    }

    /** What was entered of them, with its evidence; the grounds of a veto say all of themselves. */
    private Stream<List<String>> adjustments(List<Adjusted> adjusted) {
        return adjusted.stream()
                .filter(one -> ENTERED.contains(one.kind()))
                .map(one -> row(
                        words.say("score.export.kind." + one.kind()),
                        one.reason(),
                        number(one.points()),
                        "",
                        one.evidence(),
                        ""));
    }

    private Stream<List<String>> facts(Map<String, Map<String, Map<String, String>>> brought, String unit) {
        return brought.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(kind -> kind.getValue().getOrDefault(unit, Map.of()).entrySet().stream()
                        .map(one -> row(words.say(kind.getKey()), one.getKey(), "", "", one.getValue(), "")));
    }

    private static List<String> row(
            String item, String title, String counts, String how, String evidence, String band) {
        return List.of(item, title, "", "", "", "", counts, how, evidence, band);
    }

    private List<String> titles(String... keys) {
        return Stream.of(keys).map(key -> words.say("score.export." + key)).toList();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.setScale(2).toPlainString();
    }

    private String band(@Nullable Band band) {
        return band == null ? "" : words.say("cycle.band." + band.name().toLowerCase(Locale.ROOT));
    }
}
