package cn.tonggui.meeting.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stands in a {@code case.yaml} → what {@code expected.yaml} asks for. */
record MeetingKinds(JsonNode told) {

    Map<String, Object> found() {
        return switch (text("kind")) {
            case "quorum" ->
                ruled(
                        new Quorum(
                                        Body.valueOf(text("body")),
                                        Quorum.Share.valueOf(text("share")),
                                        number("due"),
                                        number("present"))
                                .ruling(),
                        "MET",
                        "NOT_MET");
            case "motion" -> ruled(motion().ruling(), "PASSED", "NOT_PASSED");
            case "votes" ->
                accepted(new Motion(
                                Body.COMMITTEE,
                                Motion.Base.ALL_MEMBERS,
                                number("voters"),
                                0,
                                number("voters"),
                                new Motion.Votes(number("yes"), 0, 0))
                        .counted(Motion.Way.valueOf(text("way"))));
            case "notice" -> accepted(new FixedAgenda(number("safetyMatters"), flag("noneNew")).notice());
            case "held" -> held();
            case "material" -> ruled(material().ruling(), "KEPT", "DEFERRED");
            case "vote" ->
                accepted(new Bench(names("members"), new HashSet<>(names("present")), new HashSet<>(names("recused")))
                        .mayVote(text("person")));
            case "checking" -> accepted(Apart.checking(text("owner"), text("checker")));
            case "reviewing" -> accepted(Apart.reviewing(flag("aboutReviewer")));
            case "extension" -> accepted(Extensions.ruling(number("before"), flag("resolved")));
            case "carry" -> Map.of("outcome", Escalation.parse(text("setting")).of(number("count")));
            case "body" -> accepted(Body.valueOf(text("body")).ruling(number("fullMembers")));
            case "risk" -> risk();
            default -> throw new IllegalArgumentException("kind is " + text("kind"));
        };
    }

    private Motion motion() {
        return new Motion(
                Body.valueOf(text("body")),
                Motion.Base.valueOf(text("base")),
                number("due"),
                number("recused"),
                number("voters"),
                new Motion.Votes(number("yes"), number("no"), number("abstain")));
    }

    private Map<String, Object> held() {
        Ruling ruling = FixedAgenda.held(names("concluded"));
        Map<String, Object> found = accepted(ruling);
        ruling.steps().get(0).inputs().forEach(missing -> found.put("missing", missing));
        return found;
    }

    private Material material() {
        return new Material(
                told.has("given") ? LocalDate.parse(text("given")) : null,
                LocalDate.parse(text("lastDay")),
                flag("urgent"),
                new Material.Consent(number("members"), number("agreed"), flag("secretary"), flag("reasoned")));
    }

    private Map<String, Object> risk() {
        Risk risk = new Risk(number("likelihood"), number("severity"));
        return Map.of("outcome", risk.level(Risk.Levels.parse(text("levels"))), "score", risk.score());
    }

    private static Map<String, Object> accepted(Ruling ruling) {
        return ruled(ruling, "ACCEPTED", "REFUSED");
    }

    private static Map<String, Object> ruled(Ruling ruling, String granted, String refused) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("outcome", ruling.granted() ? granted : refused);
        found.put("rule", ruling.rule());
        return found;
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

    private List<String> names(String name) {
        List<String> names = new ArrayList<>();
        told.path(name).forEach(one -> names.add(one.asString()));
        return names;
    }
}
