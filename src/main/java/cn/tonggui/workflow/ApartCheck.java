package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
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
    public Optional<Verdict> verdict(Rule rule, CheckedStep step) {
        ProcessFiles files = library.version(step.definition());
        return files.ledger().apart().stream()
                .filter(duty -> duty.rule().equals(rule.code().value()))
                .findFirst()
                .map(duty -> judge(rule, duty.fields(), files, step));
    }

    private Verdict judge(Rule rule, List<String> duties, ProcessFiles files, CheckedStep step) {
        Map<String, String> names = organisation
                .people(duties.stream()
                        .map(step::value)
                        .filter(id -> !id.isEmpty())
                        .map(PersonId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
        Map<String, String> inputs = new LinkedHashMap<>();
        duties.forEach(duty -> inputs.put(files.fieldTitle(duty), names.getOrDefault(step.value(duty), "")));
        Optional<String> twice = duties.stream()
                .map(step::value)
                .filter(id -> names.containsKey(id)
                        && duties.stream()
                                        .filter(duty -> step.value(duty).equals(id))
                                        .count()
                                > 1)
                .findFirst();
        boolean all = duties.stream().allMatch(duty -> names.containsKey(step.value(duty)));
        Result result = twice.isPresent() ? Result.UNMET : all ? Result.MET : Result.NOTED;
        Object[] facts = {
            String.join("、", inputs.keySet()), twice.map(names::get).orElse("")
        };
        return new Verdict(
                rule.code(),
                inputs,
                result,
                messages.getMessage("verdict.apart." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }
}
