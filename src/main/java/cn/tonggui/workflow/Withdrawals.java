package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether somebody may take back what they just passed on: nobody has opened it, and nothing has come of it. */
@Component
class Withdrawals {

    private final CaseMoves moves;
    private final PartMapper parts;
    private final MoveMapper seen;

    Withdrawals(CaseMoves moves, PartMapper parts, MoveMapper seen) {
        this.moves = moves;
        this.parts = parts;
        this.seen = seen;
    }

    /** The move that takes back the viewer's last step; empty when it is too late, or there is none. */
    Optional<CaseMoves.Plan> of(CaseBearing bearing) {
        if (!bearing.isOpen()) {
            return Optional.empty();
        }
        Passed passed = moves.passed(bearing.file().id());
        return passed.steps().values().stream()
                .filter(finish -> finish.actor().equals(bearing.viewer().id().value()))
                .reduce((earlier, later) -> later.rev() > earlier.rev() ? later : earlier)
                .filter(finish -> bearing.files().model().getFlowElement(finish.step()) != null)
                .filter(finish -> bearing.ledger().allows(finish.step(), "withdraw"))
                .flatMap(finish -> plan(bearing, finish, passed));
    }

    /** Whether the viewer finished any step of it: then it may be too late, but not forbidden. */
    boolean finishedAStep(CaseBearing bearing) {
        String person = bearing.viewer().id().value();
        return parts.did(bearing.file().id(), person, bearing.files().steps()) > 0;
    }

    private Optional<CaseMoves.Plan> plan(CaseBearing bearing, Passed.Finish finish, Passed passed) {
        try {
            CaseMoves.Plan plan = moves.plan(bearing.file(), bearing.files(), null, List.of(finish.step()), passed);
            return untouched(bearing, finish, plan) ? Optional.of(plan) : Optional.empty();
        } catch (RuleBroken unsafe) {
            return Optional.empty();
        }
    }

    /** Every task that would go came of this step, and nobody else opened it, took it or acted on it. */
    private boolean untouched(CaseBearing bearing, Passed.Finish finish, CaseMoves.Plan plan) {
        List<TraceMapper.Open> going = bearing.open().stream()
                .filter(task -> plan.moves().removed().contains(task.step()))
                .toList();
        boolean later = plan.passed().after(finish, steps(bearing, plan)).isPresent();
        boolean again = going.stream().anyMatch(task -> task.step().equals(finish.step()));
        if (later || again || going.stream().anyMatch(task -> task.since().isBefore(finish.at()))) {
            return false;
        }
        Set<String> opened = new HashSet<>(
                seen.seenByOthers(bearing.file().id(), bearing.viewer().id().value()));
        return going.stream().noneMatch(task -> opened.contains(task.taskId()));
    }

    private static Set<String> steps(CaseBearing bearing, CaseMoves.Plan plan) {
        return MoveSets.steps(bearing.files(), plan.moves().undone());
    }
}
