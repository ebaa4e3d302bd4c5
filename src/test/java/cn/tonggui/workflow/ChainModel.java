package cn.tonggui.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has a task and who acts for whom, told anew in plain words: what the case must say after each act, whatever the engine
 * makes of it.
 */
final class ChainModel {

    /** What a person is to the task, for oneself or for somebody. {@code behalf} is empty for oneself. */
    record Role(String kind, String behalf) {

        String whose(String person) {
            return behalf.isEmpty() ? person : behalf;
        }
    }

    /** What the act must tell. */
    record Told(String actor, String behalf, String holder, String owner) {}

    private static final Role STRANGER = new Role("stranger", "");

    private final Set<String> offered;
    private final Map<String, String> agents = new TreeMap<>();
    private String holder = "";
    private String delegator = "";

    /** @param offered those who may claim it */
    ChainModel(Set<String> offered) {
        this.offered = offered;
    }

    String holder() {
        return holder;
    }

    String delegator() {
        return delegator;
    }

    /** Principal → agent. */
    Map<String, String> agents() {
        return agents;
    }

    Role role(String person) {
        String own = kind(person);
        if (!own.equals("stranger")) {
            return new Role(own, "");
        }
        Map<String, Role> forOthers = new LinkedHashMap<>();
        for (Map.Entry<String, String> period : agents.entrySet()) {
            if (period.getValue().equals(person)) {
                forOthers.putIfAbsent(kind(period.getKey()), new Role(kind(period.getKey()), period.getKey()));
            }
        }
        return forOthers.getOrDefault("holder", forOthers.getOrDefault("claimant", STRANGER));
    }

    private String kind(String person) {
        if (!delegator.isEmpty()) {
            return person.equals(holder) ? "delegate" : person.equals(delegator) ? "delegator" : "stranger";
        }
        if (holder.isEmpty()) {
            return offered.contains(person) ? "claimant" : "stranger";
        }
        return person.equals(holder) ? "holder" : "stranger";
    }

    boolean may(String word, String person, String to) {
        Role role = role(person);
        return switch (word) {
            case "claim" -> role.kind().equals("claimant");
            case "release", "approve" -> role.kind().equals("holder");
            case "transfer", "delegate" ->
                role.kind().equals("holder") && role.behalf().isEmpty() && !to.equals(person);
            case "resolve" -> role.kind().equals("delegate");
            case "revoke" -> role.kind().equals("delegator");
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Does what is allowed. */
    Told act(String word, String person, String to) {
        Role role = role(person);
        String behalf = word.equals("resolve") ? delegator : role.behalf();
        Told told = new Told(person, behalf, holder, delegator);
        switch (word) {
            case "claim" -> holder = role.whose(person);
            case "release" -> holder = "";
            case "transfer" -> holder = to;
            case "delegate" -> {
                delegator = person;
                holder = to;
            }
            case "resolve", "revoke" -> {
                holder = delegator;
                delegator = "";
            }
            default -> {}
        }
        return told;
    }

    List<String> whoMay(String word, List<String> people) {
        return people.stream().filter(person -> may(word, person, "")).toList();
    }
}
