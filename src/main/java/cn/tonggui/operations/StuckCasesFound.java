package cn.tonggui.operations;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import cn.tonggui.workflow.StuckCase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A look for stuck cases found some. @param by name of who looked, empty for the nightly look */
record StuckCasesFound(LocalDateTime at, String by, List<StuckCase> cases) implements CaselessFact {

    @Override
    public String kind() {
        return "stuck-cases-found";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "by",
                Personal.of("administrators", by),
                "cases",
                cases.stream()
                        .map(one -> Map.of(
                                "case", one.caseNumber(), "kind", one.kind().name()))
                        .toList());
    }
}
