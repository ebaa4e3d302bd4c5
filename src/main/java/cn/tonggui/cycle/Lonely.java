package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what stands on one rail of a cycle, and who may mend it: its two heads, and the Party office that keeps the plan. */
@Component
class Lonely {

    private final Cases cases;
    private final Cycles cycles;
    private final Plans plans;
    private final AdditionLog log;

    Lonely(Cases cases, Cycles cycles, Plans plans, AdditionLog log) {
        this.cases = cases;
        this.cycles = cycles;
        this.plans = plans;
        this.log = log;
    }

    static Mending mending(Cycle cycle, CaseView item, Viewer viewer) {
        if (!viewer.mayAct() || item.suspended() || !(head(cycle, viewer) || keeps(item, viewer))) {
            return Mending.NONE;
        }
        if (item.current().stream().anyMatch(step -> step.step().equals("pairUp"))) {
            return Mending.DRAFT;
        }
        return issued(cycle) ? Mending.ISSUED : Mending.NONE;
    }

    static boolean issued(Cycle cycle) {
        return cycle.state() == PlanState.ISSUED || cycle.state() == PlanState.RUNNING;
    }

    static boolean head(Cycle cycle, Viewer viewer) {
        String me = viewer.id().value();
        return me.equals(cycle.partyHead()) || me.equals(cycle.businessHead());
    }

    private static boolean keeps(CaseView item, Viewer viewer) {
        return item.stake().oversees() && viewer.actsIn("party-office");
    }

    /**
     * @param ref {@code p3} or {@code b2}: side and number of the item
     * @throws NotFound no such item, or not open to the viewer
     * @throws NotAllowed {@code cycle-partner-not-yours} not the viewer's to mend, or not now
     * @throws RuleBroken {@code cycle-partner-paired} it has a partner, or one that waits to be signed for
     */
    Lone require(String caseId, String ref, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Cycle cycle = cycles.find(caseId).orElseThrow(() -> new NotFound("case"));
        Mending how = mending(cycle, item, viewer);
        if (how == Mending.NONE) {
            throw new NotAllowed("cycle-partner-not-yours", item.title());
        }
        List<Item> items = items(caseId, how == Mending.DRAFT);
        Item alone = items.stream()
                .filter(one -> ref.equals((one.party() ? "p" : "b") + one.no()))
                .findFirst()
                .orElseThrow(() -> new NotFound("item"));
        if (!single(alone, items) || alone.pair() == null) {
            throw new RuleBroken("cycle-partner-paired", alone.title());
        }
        boolean draft = how == Mending.DRAFT;
        if (!draft && log.waits(caseId, alone.pair())) {
            throw new RuleBroken("cycle-partner-waits", alone.title());
        }
        Set<Integer> touched = draft ? Set.of() : log.touched(caseId);
        List<Item> candidates = items.stream()
                .filter(one -> one.side() != alone.side() && one.unit().equals(alone.unit()))
                .filter(one -> !one.party() || single(one, items))
                .filter(one -> !touched.contains(one.party() ? one.pair() : alone.pair()))
                .toList();
        return new Lone(item, cycle, alone, alone.pair(), how, candidates);
    }

    private List<Item> items(String caseId, boolean draft) {
        List<Item> all = Stream.of(Side.values())
                .flatMap(side -> plans.items(caseId, side).stream())
                .toList();
        if (draft) {
            return Drafted.of(all).items();
        }
        Set<Integer> alive = plans.lines(caseId).stream()
                .filter(line -> line.pair().alive())
                .map(PairLine::no)
                .collect(Collectors.toSet());
        return all.stream().filter(item -> alive.contains(item.pair())).toList();
    }

    private static boolean single(Item item, List<Item> items) {
        return item.party()
                ? item.partner() == null
                : items.stream().noneMatch(one -> Integer.valueOf(item.no()).equals(one.partner()));
    }
}
