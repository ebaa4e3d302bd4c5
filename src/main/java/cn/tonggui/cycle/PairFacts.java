package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import cn.tonggui.kernel.RuleBroken;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was said of the pairs, in a line each: entered once, read at the inspection, in the score sheet and in the summary. */
@Component
class PairFacts {

    private final Plans plans;
    private final Members members;
    private final CycleWords words;

    PairFacts(Plans plans, Members members, CycleWords words) {
        this.plans = plans;
        this.members = members;
        this.words = words;
    }

    /** What was said of the pairs of one unit, by what they are. */
    Map<String, String> of(String cycle, String unit) {
        return of(cycle).getOrDefault(unit, Map.of());
    }

    /** The same of all units, by unit. */
    Map<String, Map<String, String>> of(String cycle) {
        Map<Integer, String> said = progress(cycle);
        Map<String, Map<String, String>> facts = new HashMap<>();
        plans.lines(cycle).stream()
                .filter(line -> said.containsKey(line.no()))
                .forEach(line -> facts.computeIfAbsent(line.unit(), unit -> new LinkedHashMap<>())
                        .put(line.hasBusiness() ? line.business() : line.party(), said.get(line.no())));
        return facts;
    }

    /** By the number of the pair. */
    Map<Integer, String> progress(String cycle) {
        Map<Integer, String> said = new HashMap<>();
        plans.latest(cycle).forEach((pair, one) -> said.put(pair, line(one)));
        return said;
    }

    private String line(Progress one) {
        return words.say(
                "cycle.fact.progress",
                percent(one.partyPercent()),
                percent(one.businessPercent()),
                one.figure(),
                one.evidence());
    }

    private String percent(Integer percent) {
        return Objects.toString(percent, words.say("cycle.fact.none"));
    }

    /** The plan as it is signed, a pair a line. */
    String plan(String cycle) {
        return plans.lines(cycle).stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(PairLine one) {
        return words.say(
                "cycle.plan-line",
                one.no(),
                one.hasParty() ? one.party().replace("\n", words.say("cycle.and")) : words.say("cycle.fact.none"),
                one.hasBusiness() ? one.business() : words.say("cycle.fact.none"),
                members.name(one.unit()),
                one.pair().target().isEmpty()
                        ? words.say("cycle.fact.none")
                        : one.pair().target(),
                one.pair().due());
    }

    /** @throws RuleBroken SD07 with the person's name */
    void requireApart(String owner, String rechecker) {
        if (owner.equals(rechecker)) {
            throw new RuleBroken("SD07", words.name(owner));
        }
    }
}
