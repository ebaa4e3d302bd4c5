package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import org.springframework.stereotype.Component;

/** 撤回 by the one who finished the step before, until somebody opened the next. */
@Component
class WithdrawHandler implements CaseHandler<CaseAction.Withdraw> {

    private final Withdrawals withdrawals;
    private final CaseMoves moves;

    WithdrawHandler(Withdrawals withdrawals, CaseMoves moves) {
        this.withdrawals = withdrawals;
        this.moves = moves;
    }

    @Override
    public Class<CaseAction.Withdraw> handles() {
        return CaseAction.Withdraw.class;
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return withdrawals.of(bearing).isPresent();
    }

    @Override
    public boolean ever(CaseBearing bearing) {
        return withdrawals.finishedAStep(bearing);
    }

    @Override
    public void perform(CaseAction.Withdraw withdraw, CaseBearing bearing, CaseTurn turn) {
        CaseMoves.Plan plan = withdrawals
                .of(bearing)
                .orElseThrow(
                        () -> new NotAllowed("withdraw-not-now", bearing.file().title()));
        moves.move(turn, bearing.files(), plan);
    }
}
