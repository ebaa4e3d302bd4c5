package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseNotices;
import cn.tonggui.workflow.CaseNotices.CaseNotice;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those whom the ledger names at this step, as they hold office today. */
@Component
class Notify implements JavaDelegate {

    private final CaseNotices caseNotices;
    private final Organisation organisation;
    private final NoticeBoard board;

    Notify(CaseNotices caseNotices, Organisation organisation, NoticeBoard board) {
        this.caseNotices = caseNotices;
        this.organisation = organisation;
        this.board = board;
    }

    @Override
    public void execute(DelegateExecution step) {
        CaseNotice notice = caseNotices.notice(step);
        Stream<PersonId> byOffice = notice.tokens().stream().flatMap(this::holders);
        board.post(notice, Stream.concat(notice.people().stream(), byOffice).toList());
    }

    /** An office that nobody holds is answered for by the duty officer: a notice never falls into the void. */
    private Stream<PersonId> holders(Token token) {
        List<Person> holders = organisation.holders(token);
        if (holders.isEmpty()) {
            return Stream.of(organisation.dutyOfficer(token).id());
        }
        return holders.stream().map(Person::id);
    }
}
