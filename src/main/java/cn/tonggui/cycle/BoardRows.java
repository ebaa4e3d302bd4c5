package cn.tonggui.cycle;

import cn.tonggui.workflow.CaseView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is kept of a cycle, for its board, in a fixed number of statements. */
@Component
class BoardRows {

    private final CycleMapper cycles;
    private final PlanMapper plans;
    private final BoardMapper boards;
    private final PartnerMapper partners;

    BoardRows(CycleMapper cycles, PlanMapper plans, BoardMapper boards, PartnerMapper partners) {
        this.cycles = cycles;
        this.plans = plans;
        this.boards = boards;
        this.partners = partners;
    }

    /**
     * @param pairing whether the plan is being paired; pairs and items are then as they would be
     * @param members codes of the units that take part @param before closed sheets of the period before
     * @param additions number of what waits to be signed for, by pair
     */
    record Kept(
            Cycle cycle,
            boolean pairing,
            List<String> members,
            List<Item> items,
            List<Pair> pairs,
            List<PlanMapper.Progress> progress,
            List<BoardMapper.Found> found,
            List<BoardMapper.Scored> scored,
            List<BoardMapper.Scored> before,
            Map<Integer, Integer> additions) {

        /** By pair. */
        Map<Integer, PlanMapper.Progress> latest() {
            return progress.stream()
                    .collect(Collectors.toMap(PlanMapper.Progress::pair, Function.identity(), (one, later) -> later));
        }
    }

    List<BoardMapper.Listed> listed(Collection<String> ids, LocalDate today) {
        return ids.isEmpty() ? List.of() : boards.listed(ids, today);
    }

    Optional<Kept> of(String caseId, CaseView item) {
        boolean pairing = item.current().stream().anyMatch(step -> step.step().equals("pairUp"));
        return cycles.find(caseId).map(cycle -> kept(cycle, pairing));
    }

    private Kept kept(Cycle cycle, boolean pairing) {
        String id = cycle.caseId();
        List<String> members =
                cycles.members(id).stream().map(CycleMapper.Member::unit).toList();
        String earlier = Period.of(cycle.period()).before().text();
        List<Item> items = plans.items(id);
        List<Pair> pairs = plans.pairs(id);
        Drafted drafted = pairing ? Drafted.of(items) : new Drafted(pairs, items);
        return new Kept(
                cycle,
                pairing,
                members,
                drafted.items(),
                drafted.pairs(),
                plans.progress(id),
                boards.found(id),
                boards.scored(id),
                members.isEmpty() ? List.of() : boards.before(members, earlier),
                partners.waiting(id).stream()
                        .collect(Collectors.toMap(PartnerMapper.Waiting::pair, PartnerMapper.Waiting::no)));
    }
}
