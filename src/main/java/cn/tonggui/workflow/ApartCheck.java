package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges duties that a ledger says must lie with different people (SD06 and the like). */
@Component
class ApartCheck implements RuleCheck {

    private final ProcessLibrary library;
    private final Organisation organisation;
    private final MessageSource messages;

    ApartCheck(ProcessLibrary library, Organisation organisation, MessageSource messages) {
        this.library = library;
        this.organisation = organisation;
        this.messages = messages;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step) {
        ProcessFiles files = library.version(step.definition());
        Map<RuleCode, Verdict> found = new HashMap<>();
        for (Ledger.Apart duty : files.ledger().apart()) {
            RuleCode rule = new RuleCode(duty.rule());
            if (rules.stream().anyMatch(one -> one.code().equals(rule))) {
                found.computeIfAbsent(rule, code -> judge(code, duty, files, step));
            }
        }
        return found;
    }

    private Verdict judge(RuleCode rule, Ledger.Apart duty, ProcessFiles files, CheckedStep step) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        duty.fields().forEach(field -> people.put(field, Duties.people(field, step.values(), step.initiator())));
        Map<String, String> names = names(people.values());
        Map<String, String> inputs = new LinkedHashMap<>();
        people.forEach((field, ids) -> inputs.put(title(field, files), words(ids, names)));
        Optional<String> twice =
                Duties.clash(duty, step.values(), step.initiator()).filter(names::containsKey);
        boolean all = inputs.values().stream().noneMatch(String::isEmpty);
        Result result = twice.isPresent() ? Result.UNMET : all ? Result.MET : Result.NOTED;
        Object[] facts = {
            String.join("、", inputs.keySet()), words(twice.stream().toList(), names)
        };
        return new Verdict(
                rule, inputs, result, messages.getMessage("verdict.apart." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }

    private Map<String, String> names(Collection<List<String>> people) {
        List<PersonId> ids =
                people.stream().flatMap(List::stream).map(PersonId::new).toList();
        return organisation.people(ids).stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
    }

    private static String words(List<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private String title(String field, ProcessFiles files) {
        return field.equals(Duties.INITIATOR)
                ? messages.getMessage("verdict.initiator", null, Locale.SIMPLIFIED_CHINESE)
                : files.fieldTitle(field.replaceFirst("[.].*", ""));
    }
}
