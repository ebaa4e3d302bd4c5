package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.NoticeMapper.NewNotice;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts notices up, in the transaction of what they tell of. New work needs none, since the inbox shows it. */
@Component
class NoticeBoard {

    private static final int TITLE_LENGTH = 200;

    /** How long a notice is kept once it was read; an unread one is kept for ever. */
    private static final Period KEPT = Period.ofDays(180);

    private final NoticeMapper rows;
    private final Outbox outbox;
    private final Clock clock;

    NoticeBoard(NoticeMapper rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One notice for each, however often one is named. Nobody to tell is no error. */
    void post(News news, Collection<PersonId> recipients) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<NewNotice> notices = recipients.stream()
                .map(PersonId::value)
                .distinct()
                .map(to -> new NewNotice(
                        PublicId.next(),
                        to,
                        news.kind(),
                        shortened(news.title()),
                        news.words(),
                        news.link(),
                        news.caseId(),
                        news.caseNumber(),
                        now))
                .toList();
        if (!notices.isEmpty()) {
            rows.insert(notices);
            outbox.keep(notices, news.kind());
        }
    }

    void forgetRead() {
        rows.forgetRead(LocalDateTime.now(clock).minus(KEPT));
    }

    /** A long title never undoes the step that gave the notice. */
    private static String shortened(String title) {
        if (title.length() <= TITLE_LENGTH) {
            return title;
        }
        int end = TITLE_LENGTH - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
