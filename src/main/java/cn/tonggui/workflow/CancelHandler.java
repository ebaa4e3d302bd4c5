package cn.tonggui.workflow;

import org.springframework.stereotype.Component;

/** 撤销 by the initiator during the steps that the ledger names. */
@Component
class CancelHandler implements CaseHandler<CaseAction.Cancel> {

    private final CaseEnd end;

    CancelHandler(CaseEnd end) {
        this.end = end;
    }

    @Override
    public Class<CaseAction.Cancel> handles() {
        return CaseAction.Cancel.class;
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.initiated()
                && !bearing.open().isEmpty()
                && bearing.open().stream()
                        .allMatch(step -> bearing.ledger().cancel().contains(step.step()));
    }

    @Override
    public boolean ever(CaseBearing bearing) {
        return bearing.initiated();
    }

    @Override
    public void perform(CaseAction.Cancel cancel, CaseBearing bearing, CaseTurn turn) {
        end.end(turn, CaseState.CANCELLED);
    }
}
