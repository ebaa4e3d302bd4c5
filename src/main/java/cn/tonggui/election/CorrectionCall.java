package cn.tonggui.election;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the other scrutineers for their signatures: they would not know of a correction otherwise. */
@Component
class CorrectionCall {

    private final Notifier notifier;
    private final Says says;

    CorrectionCall(Notifier notifier, Says says) {
        this.notifier = notifier;
        this.says = says;
    }

    void ask(CorrectionMapper.Row row, Round round, List<CorrectionMapper.Signer> scrutineers) {
        List<PersonId> others = scrutineers.stream()
                .map(CorrectionMapper.Signer::person)
                .filter(one -> !one.equals(row.openedBy()))
                .map(PersonId::new)
                .toList();
        if (!others.isEmpty()) {
            String title = says.say("elec.correction-asked", row.openedName(), Integer.toString(round.no()));
            String page = "/elections/" + row.caseId() + "/corrections/" + row.no();
            notifier.tell(News.of(NoticeKind.NEWS, title, row.reason(), page), others);
        }
    }
}
