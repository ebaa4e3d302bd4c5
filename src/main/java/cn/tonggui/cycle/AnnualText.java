package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Change;
import cn.tonggui.cycle.AnnualMapper.Found;
import cn.tonggui.cycle.AnnualMapper.Ground;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year in words, a line for each unit or each thing. */
@Component
class AnnualText {

    private final Appraisals appraisals;
    private final CycleWords words;

    AnnualText(Appraisals appraisals, CycleWords words) {
        this.appraisals = appraisals;
        this.words = words;
    }

    String sheets(List<Found> found) {
        return lines(
                found.stream().filter(Found::closed).toList(),
                "annual.sheet.none",
                (one, units) -> words.say(
                        "annual.sheet",
                        units.get(one.unit()),
                        one.period(),
                        one.number(),
                        shown(one.branchShown()),
                        shown(one.workshopShown())));
    }

    /** Of each unit its quarters and the year-end. */
    String parts(String appraisal) {
        Map<String, String> units = words.units();
        return made(appraisal).entrySet().stream()
                .map(unit ->
                        words.say("annual.parts", units.getOrDefault(unit.getKey(), unit.getKey()), unit.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The same by the code of the unit. */
    Map<String, String> made(String appraisal) {
        return appraisals.parts(appraisal).stream()
                .sorted(Comparator.comparing(AnnualText::order))
                .collect(Collectors.groupingBy(
                        AnnualPart::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(this::part, Collectors.joining(words.say("cycle.then")))));
    }

    /** The year-end behind the quarters. */
    private static String order(AnnualPart part) {
        return part.period().contains("Q") ? part.period() : part.period() + "Z";
    }

    private String part(AnnualPart one) {
        return one.scored()
                ? words.say(
                        "annual.part",
                        one.period(),
                        one.branchTold(),
                        one.workshopTold(),
                        one.sheetNumber() == null ? one.source() : one.sheetNumber())
                : words.say("annual.part.none", one.period(), one.reason());
    }

    /** What has no score, and why. */
    String gaps(List<AnnualResult> results) {
        Map<String, String> units = words.units();
        String gaps = results.stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> !part.scored())
                .map(part -> words.say(
                        "annual.gap", units.getOrDefault(part.unit(), part.unit()), part.period(), part.reason()))
                .collect(Collectors.joining(words.say("cycle.then")));
        return gaps.isEmpty() ? words.say("annual.gap.none") : gaps;
    }

    String vetoes(List<Ground> grounds) {
        return lines(
                grounds,
                "annual.veto.none",
                (one, units) -> words.say(
                        "annual.veto",
                        units.get(one.unit()),
                        words.say("cycle.veto." + one.kind()),
                        one.reason(),
                        one.evidence()));
    }

    String results(List<AnnualResult> results) {
        Map<String, String> units = words.units();
        return results.stream()
                .map(one -> words.say(
                                "annual.result",
                                units.getOrDefault(one.unit().unit(), one.unit().unit()),
                                score(one.branch()),
                                score(one.workshop()))
                        + one.grounds().stream()
                                .map(ground -> words.say(
                                        "annual.capped", words.say("cycle.veto." + ground.kind()), ground.evidence()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private String score(Result result) {
        return result.reckoning().scored()
                ? words.say("annual.score", result.told(), words.say("cycle.band." + result.grade()))
                : words.say("cycle.not-scored");
    }

    /** Rounded, or that there is none. */
    String shown(@Nullable BigDecimal score) {
        return score == null ? words.say("cycle.not-scored") : score.toPlainString();
    }

    /** 良好, empty where there is none. */
    String band(@Nullable String band) {
        return band == null ? "" : words.say("cycle.band." + band.toLowerCase(Locale.ROOT));
    }

    /** What units appealed, and what came of it. */
    String appeals(String appraisal) {
        Map<String, List<Change>> changes =
                appraisals.changes(appraisal).stream().collect(Collectors.groupingBy(Change::unit));
        return lines(
                appraisals.units(appraisal).stream().filter(Appraised::appealed).toList(),
                "annual.appeal.none",
                (one, units) -> one.ruling().isEmpty()
                        ? words.say("annual.appeal.open", units.get(one.unit()), one.matter())
                        : words.say(
                                "annual.appeal." + one.ruling(),
                                units.get(one.unit()),
                                one.matter(),
                                one.opinion(),
                                changes.getOrDefault(one.unit(), List.of()).stream()
                                        .map(this::change)
                                        .collect(Collectors.joining(words.say("cycle.and")))));
    }

    private String change(Change one) {
        String points = Stream.of(one.points(), one.workshop())
                .filter(Objects::nonNull)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(words.say("annual.slash")));
        return words.say("annual.change." + one.item(), points, one.source());
    }

    private <T> String lines(List<T> all, String none, BiFunction<T, Map<String, String>, String> line) {
        if (all.isEmpty()) {
            return words.say(none);
        }
        Map<String, String> units = words.units();
        return all.stream().map(one -> line.apply(one, units)).collect(Collectors.joining("\n"));
    }
}
