package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom the person fields of a step offer: those who hold its tokens today, the duty officer for a token nobody holds. */
@Component
class Choosing {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final Organisation organisation;
    private final TraceMapper trace;

    Choosing(Organisation organisation, TraceMapper trace) {
        this.organisation = organisation;
        this.trace = trace;
    }

    /** By the name of the field; empty for a step that leaves the choice open. */
    Map<String, TaskView.Choice> of(WorkMapper.TaskRow task, Ledger ledger) {
        Map<String, List<String>> choose = ledger.step(task.step()).choose();
        if (choose.isEmpty()) {
            return Map.of();
        }
        Map<String, String> places = places(task, choose.values());
        Map<String, TaskView.Choice> choices = new LinkedHashMap<>();
        choose.forEach((field, tokens) -> choices.put(
                field, choice(tokens.stream().map(token -> at(token, places)).toList())));
        return choices;
    }

    /** Holders of tokens and people named by fields of the case, {@code ${owner}}; a token nobody holds is its duty officer's. */
    List<Person> people(WorkMapper.TaskRow task, List<String> to, Map<String, Object> values) {
        Map<String, String> places = places(task, List.of(to));
        List<Token> tokens = to.stream()
                .filter(one -> one.contains("@"))
                .map(one -> at(one, places))
                .toList();
        List<PersonId> named = to.stream()
                .filter(one -> !one.contains("@"))
                .map(one -> one.substring(2, one.length() - 1))
                .map(name -> name.equals("initiator") ? task.initiator() : values.get(name))
                .filter(Objects::nonNull)
                .map(id -> new PersonId(id.toString()))
                .toList();
        List<Person> people = new ArrayList<>(choice(tokens).people());
        if (!named.isEmpty()) {
            people.addAll(organisation.people(named));
        }
        return people.stream().distinct().toList();
    }

    private Map<String, String> places(WorkMapper.TaskRow task, Collection<List<String>> tokens) {
        Map<String, String> places = new HashMap<>();
        places.put("unit", task.unit());
        boolean more = tokens.stream()
                .flatMap(List::stream)
                .anyMatch(token -> token.contains("@${") && !token.endsWith("${unit}"));
        if (more) {
            trace.places(task.instanceId()).forEach(place -> places.put(place.name(), place.unit()));
        }
        return places;
    }

    private static Token at(String pattern, Map<String, String> places) {
        String token = PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(places.get(place.group(1)))));
        return Token.parse(token);
    }

    private TaskView.Choice choice(List<Token> tokens) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        Map<Token, List<Person>> holders = tokens.stream()
                .distinct()
                .collect(Collectors.toMap(token -> token, organisation::holders, (a, b) -> a, LinkedHashMap::new));
        holders.forEach((token, held) -> (held.isEmpty() ? List.of(organisation.dutyOfficer(token)) : held)
                .forEach(person -> people.putIfAbsent(person.id(), person)));
        String vacant = holders.entrySet().stream()
                .filter(held -> held.getValue().isEmpty())
                .map(held -> organisation.words(held.getKey()))
                .collect(Collectors.joining("、"));
        return new TaskView.Choice(List.copyOf(people.values()), vacant);
    }

    /**
     * What a page offers is asked again of what was chosen; whom the case held already may stay when it is sent back.
     *
     * @throws RuleBroken {@code choice-not-open} naming the person
     */
    void require(WorkMapper.TaskRow task, Ledger ledger, TaskAction.Decision decision) {
        Map<String, Object> before = CaseData.read(task.data());
        boolean back = decision.outcome() == Outcome.RETURN || decision.outcome() == Outcome.DISAPPROVE;
        of(task, ledger).forEach((field, choice) -> {
            Object chosen = decision.submission().values().get(field);
            if (back && Objects.equals(chosen, before.get(field))) {
                return;
            }
            Duties.ids(chosen).filter(id -> !choice.offers(id)).findFirst().ifPresent(id -> {
                throw new RuleBroken("choice-not-open", name(id));
            });
        });
    }

    private String name(String id) {
        return organisation.people(List.of(new PersonId(id))).stream()
                .map(Person::name)
                .findFirst()
                .orElse(id);
    }
}
