package cn.tonggui.cycle;

import cn.tonggui.document.DocumentData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a fusion review has to say in its table (融合成效对照表) beside its forms. */
@Component
class FusionPapers implements DocumentData {

    private final Fusions fusions;
    private final FusionText text;
    private final CycleWords words;

    FusionPapers(Fusions fusions, FusionText text, CycleWords words) {
        this.fusions = fusions;
        this.text = text;
        this.words = words;
    }

    @Override
    public String process() {
        return "fusion-review";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        List<FusionLink> links = fusions.links(caseId);
        Map<String, Object> data = new HashMap<>(CyclePapers.rows(
                "links",
                links.stream().filter(FusionLink::linked).map(this::row).toList()));
        text(
                data,
                "unlinked",
                links.stream()
                        .filter(one -> !one.linked())
                        .map(one -> words.say("fusion.alone", one.no(), one.party(), one.reason()))
                        .collect(Collectors.joining(words.say("cycle.then"))));
        text(data, "explanation", fusions.require(caseId).explanation());
        return data;
    }

    private static void text(Map<String, Object> data, String name, String text) {
        data.put(name, text);
        data.put("has_" + name, !text.isEmpty());
    }

    private Map<String, Object> row(FusionLink one) {
        return Map.of(
                "no", one.no(),
                "party", one.party(),
                "indicator", one.indicator(),
                "baseline", one.baseline(),
                "target", one.target(),
                "actual", one.actual(),
                "met", text.met(one),
                "difference", one.difference());
    }
}
