package cn.tonggui.workflow;

import org.springframework.stereotype.Component;

/** 终止 by one who oversees the mechanism, also while the case is suspended; by two where the ledger says so. */
@Component
class TerminateHandler implements CaseHandler<CaseAction.Terminate> {

    private final TwoPersons two;
    private final CaseEnd end;

    TerminateHandler(TwoPersons two, CaseEnd end) {
        this.two = two;
        this.end = end;
    }

    @Override
    public Class<CaseAction.Terminate> handles() {
        return CaseAction.Terminate.class;
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
    public String told(CaseAction.Terminate terminate, CaseBearing bearing) {
        return two.told(terminate, bearing, "");
    }

    @Override
    public void perform(CaseAction.Terminate terminate, CaseBearing bearing, CaseTurn turn) {
        if (two.confirmed(terminate, bearing, "")) {
            end.end(turn, CaseState.TERMINATED);
        }
    }
}
