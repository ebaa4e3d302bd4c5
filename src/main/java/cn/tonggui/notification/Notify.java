package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.workflow.CaseNotices;
import cn.tonggui.workflow.CaseNotices.CaseNotice;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those whom the ledger names at this step, as they hold office today; once for each deadline. */
@Component
class Notify implements JavaDelegate {

    private final CaseNotices caseNotices;
    private final Holders holders;
    private final NoticeBoard board;

    Notify(CaseNotices caseNotices, Holders holders, NoticeBoard board) {
        this.caseNotices = caseNotices;
        this.holders = holders;
        this.board = board;
    }

    @Override
    public void execute(DelegateExecution step) {
        caseNotices.notice(step).ifPresent(this::tell);
    }

    private void tell(CaseNotice notice) {
        Stream<PersonId> byOffice = notice.tokens().stream().flatMap(token -> holders.of(token).stream());
        News news = new News(
                NoticeKind.NEWS,
                notice.title(),
                notice.words(),
                "/cases/" + notice.caseId(),
                notice.caseId(),
                notice.caseNumber());
        board.post(news, Stream.concat(notice.people().stream(), byOffice).toList());
    }
}
