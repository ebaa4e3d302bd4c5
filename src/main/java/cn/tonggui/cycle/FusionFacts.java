package cn.tonggui.cycle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What signed fusion reviews say of units, for whoever scores them. */
@Component
class FusionFacts {

    private final Fusions fusions;
    private final FusionText text;

    FusionFacts(Fusions fusions, FusionText text) {
        this.fusions = fusions;
        this.text = text;
    }

    /** What came of each indicator, by item and indicator; nothing before both heads signed it. */
    Map<String, String> of(String cycle, String unit) {
        return of(cycle).getOrDefault(unit, Map.of());
    }

    /** The same of all units, by unit. */
    Map<String, Map<String, String>> of(String cycle) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        fusions.signed(cycle)
                .forEach(one -> facts.computeIfAbsent(one.unit(), unit -> new LinkedHashMap<>())
                        .put(text.title(one.link()), text.came(one.link())));
        return facts;
    }
}
