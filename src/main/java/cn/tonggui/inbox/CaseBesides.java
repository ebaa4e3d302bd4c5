package cn.tonggui.inbox;

import cn.tonggui.audit.Badge;
import cn.tonggui.audit.LogBadges;
import cn.tonggui.document.IssuedDocument;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Signposts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other modules have beside a case: its documents, the way to pages of theirs, and whether the log says the same. */
@Component
class CaseBesides {

    private final IssuedDocuments papers;
    private final List<Signposts> signposts;
    private final LogBadges badges;

    CaseBesides(IssuedDocuments papers, List<Signposts> signposts, LogBadges badges) {
        this.papers = papers;
        this.signposts = signposts;
        this.badges = badges;
    }

    List<IssuedDocument> papers(CaseView item) {
        return papers.of(item);
    }

    List<Signposts.Signpost> signs(CaseView item, Viewer viewer) {
        return signposts.stream().flatMap(one -> one.of(item, viewer).stream()).toList();
    }

    Badge badge(CaseView item) {
        return badges.of(item.id(), item.number(), item.revision());
    }
}
