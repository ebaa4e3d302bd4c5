package cn.tonggui.correspondence;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
import java.util.Collection;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people of what concerns them beside a case, and finds the words for it. */
@Component
class Bell {

    /** Title and words of a notice are short, and may leave by mail. */
    private static final int LONGEST_EXTRACT = 100;

    private final Notifier notifier;
    private final MessageSource messages;

    Bell(Notifier notifier, MessageSource messages) {
        this.notifier = notifier;
        this.messages = messages;
    }

    /** The case that a notice is about. */
    record About(String id, String number, String title) {}

    /**
     * @param key of the messages: {@code .title} gets {0} who did it, {@code .words} {0} title and {1} number of the case
     *     and {2} what was said
     */
    void tell(
            NoticeKind kind,
            String key,
            About about,
            String who,
            String said,
            String link,
            Collection<PersonId> people) {
        String title = words("correspondence." + key + ".title", who);
        String text = words("correspondence." + key + ".words", about.title(), about.number(), extract(said))
                .strip();
        notifier.tell(new News(kind, title, text, link, about.id(), about.number()), people);
    }

    String words(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }

    private static String extract(String said) {
        int length = said.codePointCount(0, said.length());
        return length <= LONGEST_EXTRACT
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_EXTRACT - 1)) + "…";
    }
}
