package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Ground;
import cn.tonggui.cycle.score.Annual;
import cn.tonggui.cycle.score.Graded;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.ScoreRules;
import cn.tonggui.cycle.score.Term;
import cn.tonggui.cycle.score.Veto;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** K07: 0.6 × mean of the quarters + 0.4 × year-end, of the branch and of the workshop; capped by a veto (K03); then both heads. */
@Component
class Annuals {

    private final Appraisals appraisals;
    private final Personals personals;
    private final CycleWords words;

    Annuals(Appraisals appraisals, Personals personals, CycleWords words) {
        this.appraisals = appraisals;
        this.personals = personals;
        this.words = words;
    }

    /** One for each unit, in their order, in a fixed number of statements. @param settings parameters that the case keeps */
    List<AnnualResult> of(Appraisal appraisal, Map<String, String> settings) {
        String id = appraisal.caseId();
        ScoreRules rules = ScoreRules.read(appraisal.rulesDay(), settings);
        List<Appraised> units = appraisals.units(id);
        Map<String, List<AnnualPart>> parts =
                appraisals.parts(id).stream().collect(Collectors.groupingBy(AnnualPart::unit));
        Map<String, List<Ground>> grounds =
                appraisals.grounds(id).stream().collect(Collectors.groupingBy(Ground::unit));
        List<Total> totals = personals.totals(id);
        Map<String, String> names =
                personals.names(units.stream().map(Appraised::member).toList());
        return units.stream()
                .map(unit -> {
                    List<AnnualPart> own = parts.getOrDefault(unit.unit(), List.of());
                    List<Ground> capped = grounds.getOrDefault(unit.unit(), List.of());
                    Year year = new Year(appraisal, own, rules);
                    Result branch =
                            graded(year.of(AnnualPart::branch, Term.BRANCH, words.say("annual.branch")), capped, rules);
                    Result workshop = graded(
                            year.of(AnnualPart::workshop, Term.WORKSHOP, words.say("annual.workshop")), capped, rules);
                    Heads heads =
                            personals.of(unit.member(), branch.reckoning(), workshop.reckoning(), totals, names, rules);
                    return new AnnualResult(unit, own, capped, branch, workshop, heads);
                })
                .toList();
    }

    private interface Score {
        Reckoning of(AnnualPart part, Term term, String name);
    }

    /** @param parts of one unit */
    private record Year(Appraisal appraisal, List<AnnualPart> parts, ScoreRules rules) {

        /** @param what the quarters are scores of @param name whose year it is */
        Reckoning of(Score score, Term what, String name) {
            return Annual.of(
                    name,
                    appraisal.quarters().stream()
                            .map(quarter -> new Annual.Quarter(quarter, score.of(at(quarter), what, "")))
                            .toList(),
                    score.of(at(appraisal.year()), Term.YEAR_END, appraisal.year()),
                    rules);
        }

        private AnnualPart at(String period) {
            return parts.stream()
                    .filter(part -> part.period().equals(period))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(period + " was not gathered, expected every period"));
        }
    }

    private static Result graded(Reckoning score, List<Ground> grounds, ScoreRules rules) {
        List<Veto.Ground> vetoes = grounds.stream()
                .flatMap(ground -> Stream.of(Veto.values())
                        .filter(veto -> Composing.word(veto).equals(ground.kind()))
                        .map(veto -> new Veto.Ground(veto, ground.evidence())))
                .toList();
        return Result.graded(score, Graded.of(score, vetoes, rules.bands()));
    }
}
