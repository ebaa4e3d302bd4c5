package cn.tonggui.cycle.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The golden cases that end in a ruling: whether it is granted, with a warning or without, and by which rules not. */
record RulingKinds(JsonNode told) {

    Map<String, Object> found() {
        Ruling ruling = ruling();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("outcome", !ruling.granted() ? "REFUSED" : ruling.warned() ? "WARNED" : "ACCEPTED");
        found.put("rule", ruling.rule());
        found.put(
                "refusals",
                ruling.refusals().stream()
                        .map(step -> step.key().replaceFirst("cycle.ruling.", ""))
                        .toList());
        return found;
    }

    Ruling ruling() {
        return switch (text("kind")) {
            case "pairing" ->
                new Pairing(number("items"), number("paired"), number("pure"), number("keyAlone"), flag("explained"))
                        .ruling(Exact.parse(text("lowest")));
            case "team" -> team().ruling();
            case "signature" ->
                new DualSignature(text("secretary"), text("director"), names("superiors"), names("signed"), false)
                        .ruling();
            case "rechecking" -> Apart.rechecking(text("rectifier"), text("rechecker"));
            case "scoring" -> Apart.scoring(text("scorer"), names("relatives"), names("units"), names("scored"));
            case "approving" -> Apart.approving(text("proposer"), text("approver"));
            case "reviewing" -> Apart.reviewing(names("scorers"), text("reviewer"), text("second"));
            case "inspection" -> PlanState.valueOf(text("state")).inspection();
            case "summing" -> PlanState.summing(number("openA"), number("unsettled"));
            case "closing" -> PlanState.closing(number("lessons"), number("undecided"));
            case "debriefing" -> debriefing();
            default -> throw new IllegalArgumentException("kind is " + text("kind"));
        };
    }

    /** Members as {@code [person, side, own units …]}. */
    private InspectionTeam team() {
        List<InspectionTeam.Member> members = new ArrayList<>();
        for (JsonNode member : told.path("members")) {
            Set<String> units = new HashSet<>();
            for (int i = 2; i < member.size(); i++) {
                units.add(member.path(i).asString());
            }
            members.add(new InspectionTeam.Member(
                    member.path(0).asString(), Side.valueOf(member.path(1).asString()), units));
        }
        return new InspectionTeam(
                members, names("inspected"), told.path("mixed").asBoolean(true));
    }

    private Ruling debriefing() {
        List<Veto.Ground> vetoes = names("vetoes").stream()
                .map(name -> new Veto.Ground(Veto.valueOf(name), ""))
                .toList();
        return Debriefing.ruling(
                Rating.valueOf(text("rating")), vetoes, number("good"), number("rated"), Quota.parse(text("share")));
    }

    private String text(String name) {
        return told.path(name).asString("");
    }

    private int number(String name) {
        return told.path(name).asInt(0);
    }

    private boolean flag(String name) {
        return told.path(name).asBoolean(false);
    }

    private Set<String> names(String name) {
        Set<String> names = new HashSet<>();
        told.path(name).forEach(one -> names.add(one.asString()));
        return names;
    }
}
