package cn.tonggui.document;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CasePapers;
import cn.tonggui.workflow.CaseView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the documents that cases issued (公文). {@link IssueDocument} issues them, {@link Documents} opens them. */
@Component
public class IssuedDocuments {

    private final IssuedMapper rows;
    private final CasePapers casePapers;
    private final Issuing issuing;
    private final OpenPapers open;

    IssuedDocuments(IssuedMapper rows, CasePapers casePapers, Issuing issuing, OpenPapers open) {
        this.rows = rows;
        this.casePapers = casePapers;
        this.issuing = issuing;
        this.open = open;
    }

    /**
     * Issues beside the process, within an act on the case: what no step issues, or what a step issued with what became of
     * it since. The edition before stays.
     *
     * @param id of the documents in the ledger
     * @param words over those of the case, in place of what {@link DocumentData} says
     * @throws IllegalStateException the transaction does not act on the case, or the ledger has no such documents
     */
    public void issue(String caseId, String id, Map<String, Object> words) {
        issuing.issue(casePapers.order(caseId, id), words).forEach(issued -> casePapers.keep(caseId, id, issued));
    }

    /** Of a case that somebody may read, latest first, replaced ones among them. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(CaseView item) {
        return rows.of(item.id());
    }

    /** What the ledgers open to the viewer of these cases, readable or not, latest first; in two statements. */
    @Transactional(readOnly = true)
    public List<OpenPaper> openTo(Viewer viewer, Collection<String> cases) {
        return open.of(cases, viewer);
    }

    /** Those that stand, for a step that asks whether a piece is missing. Says nothing about who may open them. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> standing(String caseId) {
        return rows.of(caseId).stream().filter(document -> !document.replaced()).toList();
    }
}
