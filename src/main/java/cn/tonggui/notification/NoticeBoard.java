package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.NoticeMapper.NewNotice;
import cn.tonggui.workflow.CaseNotices.CaseNotice;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts notices up, in the transaction of what they tell of. New work needs none, since the inbox shows it. */
@Component
class NoticeBoard {

    private static final int TITLE_LENGTH = 200;

    private final NoticeMapper rows;
    private final Clock clock;

    NoticeBoard(NoticeMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One notice for each, however often one is named. Nobody to tell is no error. */
    void post(CaseNotice notice, Collection<PersonId> recipients) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<NewNotice> notices = recipients.stream()
                .map(PersonId::value)
                .distinct()
                .map(to -> new NewNotice(
                        PublicId.next(),
                        to,
                        shortened(notice.title()),
                        notice.words(),
                        notice.caseId(),
                        notice.caseNumber(),
                        now))
                .toList();
        if (!notices.isEmpty()) {
            rows.insert(notices);
        }
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
