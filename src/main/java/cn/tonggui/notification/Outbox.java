package cn.tonggui.notification;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.MailMapper.NewMail;
import cn.tonggui.notification.NoticeMapper.NewNotice;
import cn.tonggui.notification.PreferenceMapper.Subscriber;
import cn.tonggui.regulation.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down which notices are to go by mail, in the transaction of the notices. {@link Postman} sends them. */
@Component
class Outbox {

    private final PreferenceMapper preferences;
    private final MailMapper rows;
    private final Mail mail;
    private final WorkingDays days;

    Outbox(PreferenceMapper preferences, MailMapper rows, Mail mail, WorkingDays days) {
        this.preferences = preferences;
        this.rows = rows;
        this.mail = mail;
        this.days = days;
    }

    /** @param notices of one kind, at least one */
    void keep(List<NewNotice> notices, NoticeKind kind) {
        if (!mail.on()) {
            return;
        }
        Map<String, Subscriber> subscribers =
                preferences
                        .subscribers(
                                kind, notices.stream().map(NewNotice::recipient).toList())
                        .stream()
                        .filter(subscriber -> mail.reaches(subscriber.address()))
                        .collect(Collectors.toMap(Subscriber::person, Function.identity()));
        List<NewMail> mails = notices.stream()
                .filter(notice -> subscribers.containsKey(notice.recipient()))
                .map(notice -> mail(notice, subscribers.get(notice.recipient())))
                .toList();
        if (!mails.isEmpty()) {
            rows.insert(mails);
        }
    }

    private NewMail mail(NewNotice notice, Subscriber to) {
        if (to.way() == Way.AT_ONCE) {
            return new NewMail(notice.id(), to.person(), PublicId.next(), to.address(), notice.at());
        }
        LocalDateTime next = nextDigest(notice.at());
        return new NewMail(notice.id(), to.person(), to.person() + "/" + next.toLocalDate(), to.address(), next);
    }

    private LocalDateTime nextDigest(LocalDateTime after) {
        LocalDate today = after.toLocalDate();
        LocalDateTime early = today.atTime(Stages.BEGIN);
        boolean thisMorning = after.isBefore(early) && days.isWorkingDay(today);
        return thisMorning ? early : days.due(today, 1).toLocalDate().atTime(Stages.BEGIN);
    }
}
