package cn.tonggui.document;

import cn.tonggui.workflow.CasePapers;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the documents that the ledger names at this step. */
@Component
class IssueDocument implements JavaDelegate {

    private final CasePapers casePapers;
    private final Issuing issuing;

    IssueDocument(CasePapers casePapers, Issuing issuing) {
        this.casePapers = casePapers;
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution step) {
        issuing.issue(casePapers.order(step)).forEach(issued -> casePapers.keep(step, issued));
    }
}
