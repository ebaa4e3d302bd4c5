package cn.tonggui.document;

import cn.tonggui.workflow.CaseView;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the documents that cases issued (公文). {@link IssueDocument} issues them, {@link Documents} opens them. */
@Component
public class IssuedDocuments {

    private final IssuedMapper rows;

    IssuedDocuments(IssuedMapper rows) {
        this.rows = rows;
    }

    /** Of a case that somebody may read, latest first, replaced ones among them. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(CaseView item) {
        return rows.of(item.id());
    }

    /** Those that stand, for a step that asks whether a piece is missing. Says nothing about who may open them. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> standing(String caseId) {
        return rows.of(caseId).stream().filter(document -> !document.replaced()).toList();
    }
}
