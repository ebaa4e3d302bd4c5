package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Reckoning;
import java.util.List;
import java.util.Map;

/** One unit's year with every number opened, down to its score sheets and documents. */
record AnnualUnitPage(Appraisal appraisal, String unitName, AnnualResult result) implements Derivation {

    @Override
    public Map<String, SheetPage.Entry> indicators() {
        return Map.of();
    }

    /** In the order in which they are read: the branch, the workshop, then both heads. */
    public List<Reckoning> numbers() {
        return List.of(
                result.branch().reckoning(),
                result.workshop().reckoning(),
                result.heads().secretary().score(),
                result.heads().director().score());
    }
}
