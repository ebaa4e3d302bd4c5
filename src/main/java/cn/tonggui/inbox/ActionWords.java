package cn.tonggui.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, consequences and signs of the actions, for menus and timelines; templates call it as {@code @actionWords}. */
@Component("actionWords")
class ActionWords {

    /** What a task's menu offers beside the outcomes of its step, in this order. */
    static final List<String> MENU = List.of(
            "return-to",
            "reject",
            "resolve",
            "revoke",
            "add-before",
            "add-after",
            "add-parallel",
            "remove-signer",
            "transfer",
            "delegate",
            "release",
            "take-back",
            "cancel");

    private static final Set<String> AGAINST =
            Set.of("return-to", "reject", "terminate", "withdraw", "suspend", "remove-signer");

    private final MessageSource messages;

    ActionWords(MessageSource messages) {
        this.messages = messages;
    }

    public String name(String word) {
        return messages.getMessage("action." + word, null, word, Locale.SIMPLIFIED_CHINESE);
    }

    /** What follows from it, in words. */
    public String means(String word) {
        return messages.getMessage("action." + word + ".means", null, "", Locale.SIMPLIFIED_CHINESE);
    }

    public String icon(String word) {
        return messages.getMessage("action." + word + ".icon", null, "ti-dots", Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether it stands in red in the timeline. */
    public boolean against(String word) {
        return AGAINST.contains(word);
    }
}
