package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Component;

/** 跳转 by one who oversees the mechanism: to any step of the drawing that can be reached safely. */
@Component
class MoveHandler implements CaseHandler<CaseAction.Move> {

    private final CaseMoves moves;
    private final TwoPersons two;

    MoveHandler(CaseMoves moves, TwoPersons two) {
        this.moves = moves;
        this.two = two;
    }

    @Override
    public Class<CaseAction.Move> handles() {
        return CaseAction.Move.class;
    }

    @Override
    public boolean ever(CaseBearing bearing) {
        return bearing.oversees();
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.oversees() && bearing.isOpen();
    }

    @Override
    public String told(CaseAction.Move move, CaseBearing bearing) {
        return two.told(move, bearing, move.step());
    }

    @Override
    public String about(CaseAction.Move move, CaseBearing bearing) {
        return bearing.files().stepName(move.step());
    }

    @Override
    public void perform(CaseAction.Move move, CaseBearing bearing, CaseTurn turn) {
        CaseMoves.Plan plan = plan(move, bearing);
        if (two.confirmed(move, bearing, move.step())) {
            moves.move(turn, bearing.files(), plan);
        }
    }

    /** @throws RuleBroken as for a return, and {@code move-there} when the case stands at the step already */
    CaseMoves.Plan plan(CaseAction.Move move, CaseBearing bearing) {
        boolean known = bearing.files().steps().contains(move.step());
        boolean there = bearing.open().stream().anyMatch(task -> task.step().equals(move.step()));
        if (!known || there) {
            throw new RuleBroken("move-there", bearing.files().stepName(move.step()));
        }
        Passed passed = moves.passed(bearing.file().id());
        return moves.plan(bearing.file(), bearing.files(), null, List.of(move.step()), passed);
    }
}
