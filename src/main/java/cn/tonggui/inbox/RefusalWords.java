package cn.tonggui.inbox;

import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.BatchItem;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A refusal in one sentence, where it concerns one of several things on a page; templates call it as {@code @refusalWords}. */
@Component("refusalWords")
class RefusalWords {

    private final BrokenRules brokenRules;
    private final MessageSource messages;
    private final Words words;

    RefusalWords(BrokenRules brokenRules, MessageSource messages, Words words) {
        this.brokenRules = brokenRules;
        this.messages = messages;
        this.words = words;
    }

    String of(Refusal refusal) {
        if (refusal instanceof RuleBroken broken) {
            return brokenRules.words(broken).words();
        }
        Object[] facts = refusal.facts().stream()
                .map(fact -> fact instanceof LocalDateTime at ? words.at(at) : fact)
                .toArray();
        return messages.getMessage(
                "refusal." + refusal.code(),
                facts,
                brokenRules.message("inbox.batch-refused"),
                Locale.SIMPLIFIED_CHINESE);
    }

    /** Somebody was faster, whoever it was. */
    String changed() {
        return brokenRules.message("refusal.task-changed");
    }

    /** Why a task cannot be approved together with others. */
    public String alone(BatchItem.Alone reason) {
        return brokenRules.message("inbox.alone." + reason.name());
    }
}
