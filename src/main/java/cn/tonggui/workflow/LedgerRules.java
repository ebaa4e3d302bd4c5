package cn.tonggui.workflow;

import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.RuleUse;
import cn.tonggui.regulation.RuleUse.Kind;
import cn.tonggui.regulation.RuleUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the mechanisms use rules, from their ledgers. */
@Component
class LedgerRules implements RuleUses {

    private final ProcessLibrary library;

    LedgerRules(ProcessLibrary library) {
        this.library = library;
    }

    @Override
    public List<RuleUse> uses() {
        return library.all().stream().flatMap(files -> uses(files).stream()).toList();
    }

    private static List<RuleUse> uses(ProcessFiles files) {
        Ledger ledger = files.ledger();
        List<RuleUse> uses = new ArrayList<>();
        for (Ledger.Apart duty : ledger.apart()) {
            String duties = duty.fields().stream()
                    .map(field -> files.fieldTitle(field.replaceFirst("^.*@", "")))
                    .collect(Collectors.joining("、"));
            uses.add(new RuleUse(new RuleCode(duty.rule()), Kind.GUARD, ledger.title(), duties));
        }
        Map<String, List<String>> guarded = new TreeMap<>();
        ledger.demands().forEach(demand -> demand.steps().forEach(step -> add(guarded, demand.rule(), step, files)));
        ledger.limits().forEach(limit -> limit.steps().forEach(step -> add(guarded, limit.rule(), step, files)));
        guarded.forEach((rule, names) -> uses.add(use(rule, Kind.GUARD, ledger, names)));
        Map<String, List<String>> steps = new TreeMap<>();
        files.steps().forEach(step -> ledger.step(step).rules().forEach(rule -> add(steps, rule, step, files)));
        steps.forEach((rule, names) -> uses.add(use(rule, Kind.HINT, ledger, names)));
        return uses;
    }

    private static void add(Map<String, List<String>> steps, String rule, String step, ProcessFiles files) {
        steps.computeIfAbsent(rule, any -> new ArrayList<>()).add(files.stepName(step));
    }

    private static RuleUse use(String rule, Kind kind, Ledger ledger, List<String> names) {
        String words = names.stream().distinct().collect(Collectors.joining("、"));
        return new RuleUse(new RuleCode(rule), kind, ledger.title(), words);
    }
}
