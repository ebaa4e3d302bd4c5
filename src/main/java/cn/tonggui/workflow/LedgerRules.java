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
            String duties = duty.fields().stream().map(files::fieldTitle).collect(Collectors.joining("、"));
            uses.add(new RuleUse(new RuleCode(duty.rule()), Kind.GUARD, ledger.title(), duties));
        }
        Map<String, List<String>> steps = new TreeMap<>();
        files.steps()
                .forEach(step -> ledger.step(step)
                        .rules()
                        .forEach(rule -> steps.computeIfAbsent(rule, any -> new ArrayList<>())
                                .add(files.stepName(step))));
        steps.forEach((rule, names) -> uses.add(new RuleUse(
                new RuleCode(rule),
                Kind.HINT,
                ledger.title(),
                names.stream().distinct().collect(Collectors.joining("、")))));
        return uses;
    }
}
