package cn.tonggui.workflow;

import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
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
    private final Duties duties;
    private final Offices offices;

    ApartCheck(
            ProcessLibrary library, Organisation organisation, MessageSource messages, Duties duties, Offices offices) {
        this.duties = duties;
        this.offices = offices;
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
        Duties.Of matter = new Duties.Of(step.values(), step.initiator(), step.unit());
        duty.fields().forEach(field -> people.put(field, duties.people(field, matter)));
        Map<String, String> names = names(people.values());
        Map<String, String> inputs = new LinkedHashMap<>();
        people.forEach((field, ids) -> inputs.put(title(field, files), words(ids, names)));
        Optional<String> twice = duties.clash(duty, matter).filter(names::containsKey);
        boolean all = inputs.values().stream().noneMatch(String::isEmpty);
        Result result = twice.isPresent() ? Result.UNMET : all ? Result.MET : Result.NOTED;
        Object[] facts = {
            String.join("、", inputs.keySet()), words(twice.stream().toList(), names)
        };
        return new Verdict(
                rule, inputs, result, messages.getMessage("verdict.apart." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }

    private Map<String, String> names(Collection<List<String>> people) {
        return organisation.names(people.stream().flatMap(List::stream).toList());
    }

    private static String words(List<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private String title(String field, ProcessFiles files) {
        int at = field.indexOf('@');
        if (at > 0) {
            String office = field.substring(0, at);
            String place = field.substring(at + 1);
            String key = office.equals("people") ? "verdict.people" : "verdict.office";
            String where = place.equals("unit") ? say("verdict.unit") : files.fieldTitle(place);
            return say(key, where, offices.known(office) ? offices.title(office) : "");
        }
        return field.equals(Duties.INITIATOR)
                ? say("verdict.initiator")
                : files.fieldTitle(field.replaceFirst("[.].*", ""));
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
