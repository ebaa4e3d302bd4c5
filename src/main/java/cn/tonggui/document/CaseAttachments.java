package cn.tonggui.document;

import cn.tonggui.workflow.CarriesFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which case a file came to belong to, in the transaction of the act that attached it. */
@Component
class CaseAttachments {

    private final DocumentMapper rows;

    CaseAttachments(DocumentMapper rows) {
        this.rows = rows;
    }

    @EventListener
    void attach(CarriesFiles fact) {
        if (!fact.files().isEmpty()) {
            rows.attach(fact.caseId(), fact.files());
        }
    }
}
