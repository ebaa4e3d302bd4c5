package cn.tonggui.workflow;

import org.springframework.stereotype.Component;

/** What was proposed and waits for a second person is dropped, by that person or by the one who proposed it. */
@Component
class DeclineHandler implements CaseHandler<CaseAction.Decline> {

    private final ProposalMapper proposals;

    DeclineHandler(ProposalMapper proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<CaseAction.Decline> handles() {
        return CaseAction.Decline.class;
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.oversees()
                && bearing.isOpen()
                && !bearing.ledger().twoPersons().isEmpty()
                && !proposals.of(bearing.file().id()).isEmpty();
    }

    @Override
    public void perform(CaseAction.Decline decline, CaseBearing bearing, CaseTurn turn) {
        proposals.of(bearing.file().id()).forEach(row -> proposals.delete(row.caseId(), row.word()));
    }
}
