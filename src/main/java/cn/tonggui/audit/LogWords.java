package cn.tonggui.audit;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for what stands in the log; templates call it as {@code @logWords}. */
@Component("logWords")
class LogWords {

    private final MessageSource messages;

    LogWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What kind of event it is; the kind itself where nobody has given it a name yet. */
    public String kind(String kind) {
        return messages.getMessage("log.kind." + kind, null, kind, Locale.SIMPLIFIED_CHINESE);
    }

    public String say(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }

    /** The name of the file. */
    String file(ExportDesk.Taken taken) {
        return taken.number() == null
                ? say("log.file", taken.from().toString(), taken.to().toString())
                : say("log.file-case", taken.number());
    }

    /** First and last characters of a digest: 9f86d081 … 5ad9. */
    public String brief(String digest) {
        return digest.substring(0, 8) + " … " + digest.substring(digest.length() - 4);
    }
}
