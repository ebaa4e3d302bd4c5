package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 挂接率 (1.1): at least the share of {@code pair.minRate} of the Party items is linked, or somebody said why not. */
@Component
class CheckLinks implements JavaDelegate {

    private final Casework casework;
    private final Fusions fusions;
    private final FusionText text;

    CheckLinks(Casework casework, Fusions fusions, FusionText text) {
        this.casework = casework;
        this.fusions = fusions;
        this.text = text;
    }

    /** @throws RuleBroken {@code cycle-fusion-rate} fewer are linked, and nothing says why */
    @Override
    public void execute(DelegateExecution step) {
        Fusion one = fusions.require(casework.caseOf(step).caseId());
        List<FusionLink> links = fusions.links(one.caseId());
        String least = casework.parameters(step).get("pair.minRate");
        if (!enough(links, least) && one.explanation().isEmpty()) {
            throw new RuleBroken("cycle-fusion-rate", text.rate(links), least);
        }
        fusions.move(one.caseId(), Fusion.State.LINKED);
        casework.keep(
                step,
                Map.of(
                        "linkRate", text.rate(links),
                        "linkWords", text.linked(links, one.explanation()),
                        "standing", Fusion.State.LINKED.word()));
    }

    /** @param least with a percent sign: 80% */
    static boolean enough(List<FusionLink> links, String least) {
        int linked = (int) links.stream().filter(FusionLink::linked).count();
        return BigFraction.of(linked, links.size()).compareTo(Exact.parse(least.replace("%", "/100"))) >= 0;
    }
}
