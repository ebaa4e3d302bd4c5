package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What stands in a {@code case.yaml} → what {@code expected.yaml} asks for. The rulings are read by {@link RulingKinds}. */
record ScoreKinds(JsonNode told) {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    /** Numbers as they are shown, under {@code …Exact} as they are kept; nothing where not scored. */
    Map<String, Object> found() {
        try {
            return switch (told.path("kind").asString()) {
                case "sheet" -> sheet();
                case "band" -> band();
                case "annual" -> annual();
                case "questionnaire" -> number("questionnaire", questionnaire());
                case "quota" -> quota();
                default -> new RulingKinds(told).found();
            };
        } catch (RuleBroken refusal) {
            return Map.of("refusal", refusal.code(), "facts", refusal.facts());
        }
    }

    private Map<String, Object> sheet() {
        Reckoning party = side(Side.PARTY, told.path("party"));
        Reckoning business = side(Side.BUSINESS, told.path("business"));
        Reckoning branch = BothWays.branch(party, business, adjustments(), rules());
        Reckoning workshop = BothWays.workshop(party, business, adjustments(), rules());
        Map<String, Object> found = new LinkedHashMap<>();
        found.putAll(number("party", party));
        found.putAll(number("business", business));
        found.putAll(number("branch", branch));
        found.putAll(number("workshop", workshop));
        found.putAll(graded("branch", branch));
        found.putAll(graded("workshop", workshop));
        found.putAll(number(
                "secretary",
                Personal.secretary(
                        "甲",
                        branch,
                        entered(Term.DEBRIEF, "debrief"),
                        entered(Term.INQUIRY, "inquiry"),
                        workshop,
                        rules())));
        found.putAll(number(
                "director", Personal.director("乙", workshop, entered(Term.DUAL_DUTY, "dualDuty"), branch, rules())));
        found.put(
                "missing",
                branch.missing().stream().map(one -> one.term().name()).toList());
        return found;
    }

    private Map<String, Object> band() {
        Reckoning score = entered(Term.BRANCH, "score");
        Map<String, Object> found = new LinkedHashMap<>(number("score", score));
        found.putAll(graded("score", score));
        return found;
    }

    private Map<String, Object> annual() {
        List<Annual.Quarter> quarters = new ArrayList<>();
        for (JsonNode quarter : told.path("quarters")) {
            String name = "2026Q" + (quarters.size() + 1);
            quarters.add(new Annual.Quarter(name, Reckoning.entered(Term.BRANCH, "", mark(quarter))));
        }
        Reckoning annual = Annual.of(quarters, entered(Term.YEAR_END, "yearEnd"), rules());
        Map<String, Object> found = new LinkedHashMap<>(number("annual", annual));
        found.putAll(graded("annual", annual));
        return found;
    }

    private Reckoning questionnaire() {
        JsonNode papers = told.path("papers");
        return new Questionnaire(
                        papers.path(0).asInt(),
                        papers.path(1).asInt(),
                        papers.path(2).asInt(),
                        papers.path(3).asInt(),
                        List.of())
                .reckoning(Rating.Values.parse(told.path("points").asString()));
    }

    private Map<String, Object> quota() {
        Quota quota = Quota.parse(told.path("share").asString());
        List<Integer> places = new ArrayList<>();
        told.path("bases").forEach(base -> places.add(quota.places(base.asInt())));
        return Map.of("places", places);
    }

    /** A total, or its indicators as {@code [code, weight, points or NA]}. */
    private static Reckoning side(Side side, JsonNode told) {
        if (!told.isArray()) {
            return Reckoning.entered(side == Side.PARTY ? Term.PARTY_SIDE : Term.BUSINESS_SIDE, "", mark(told));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (JsonNode line : told) {
            indicators.add(new Indicator(
                    line.path(0).asString(), Exact.parse(line.path(1).asString()), mark(line.path(2))));
        }
        return (side == Side.PARTY ? new ScoreSheet(indicators, List.of()) : new ScoreSheet(List.of(), indicators))
                .side(side);
    }

    private Adjustments adjustments() {
        List<Adjustments.Bonus> bonuses = new ArrayList<>();
        told.path("bonuses")
                .forEach(points ->
                        bonuses.add(new Adjustments.Bonus("加分", new BigDecimal(points.asString()), List.of())));
        return new Adjustments(bonuses, cases("overdue"), cases("debts"), cases("falseEvidence"));
    }

    private List<String> cases(String name) {
        return IntStream.range(0, told.path(name).asInt(0))
                .mapToObj(one -> name + ":" + one)
                .toList();
    }

    private Map<String, Object> graded(String name, Reckoning score) {
        Map<String, Object> found = new LinkedHashMap<>();
        Graded.of(score, vetoes(), rules().bands()).ifPresent(graded -> {
            found.put(name + "Band", graded.band().name());
            found.put(name + "Earned", graded.earned().name());
            found.put(name + "Coefficient", Exact.shown(graded.coefficient()).toString());
        });
        return found;
    }

    private List<Veto.Ground> vetoes() {
        List<Veto.Ground> vetoes = new ArrayList<>();
        told.path("vetoes").forEach(veto -> vetoes.add(new Veto.Ground(Veto.valueOf(veto.asString()), "")));
        JsonNode accident = told.path("accident");
        if (accident.isArray()) {
            vetoes.addAll(Veto.of(List.of(new Veto.Accident(
                    Veto.AccidentClass.valueOf(accident.path(0).asString()),
                    accident.path(1).asBoolean(),
                    ""))));
        }
        return vetoes;
    }

    private ScoreRules rules() {
        Map<String, String> settings = new HashMap<>();
        told.path("settings")
                .properties()
                .forEach(one -> settings.put(one.getKey(), one.getValue().asString()));
        return ScoreRules.read(DAY, settings);
    }

    private Reckoning entered(Term term, String name) {
        return Reckoning.entered(term, "", mark(told.path(name)));
    }

    private static Mark mark(JsonNode told) {
        String text = told.asString("NA");
        return text.equals("NA") ? Mark.notApplicable() : Mark.of(text);
    }

    private static Map<String, Object> number(String name, Reckoning reckoning) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put(name, reckoning.shown().map(BigDecimal::toPlainString).orElse("不计分"));
        found.put(name + "Exact", reckoning.scored() ? Exact.text(reckoning.exact()) : "");
        return found;
    }
}
