package cn.tonggui.correspondence;

import cn.tonggui.correspondence.CopyMapper.Sending;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.workflow.CopiesAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the copies that a ledger asks for, in the transaction of the step that was finished. */
@Component
class LedgerCopies {

    private final Sendings sendings;

    LedgerCopies(Sendings sendings) {
        this.sendings = sendings;
    }

    @EventListener
    void send(CopiesAsked asked) {
        sendings.keep(
                new Sending(
                        PublicId.next(),
                        asked.caseId(),
                        asked.caseNumber(),
                        asked.caseTitle(),
                        asked.processTitle(),
                        asked.wantsReply(),
                        "",
                        Actor.SYSTEM.name(),
                        asked.words(),
                        asked.at()),
                asked.people());
    }
}
