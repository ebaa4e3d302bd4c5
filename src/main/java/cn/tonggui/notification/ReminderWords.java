package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Deadline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What reminders say. */
@Component
class ReminderWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final MessageSource messages;
    private final Organisation organisation;
    private final WorkingDays days;
    private final Clock clock;

    ReminderWords(MessageSource messages, Organisation organisation, WorkingDays days, Clock clock) {
        this.messages = messages;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    /** To those who have the task: leads to it. */
    News news(Deadline deadline, Stage stage) {
        String title = stage.early()
                ? text("remind.before.title", DAY.format(deadline.dueAt()), deadline.stepName())
                : stage.late()
                        ? text("remind.late.title", late(deadline), deadline.stepName())
                        : text("remind.at.title", deadline.stepName());
        String words = text(
                stage.late() ? "remind.late.words" : "remind.words",
                deadline.title(),
                deadline.number(),
                MOMENT.format(deadline.dueAt()));
        return new News(
                stage.late() ? NoticeKind.LATE : NoticeKind.DUE,
                title,
                words,
                "/tasks/" + deadline.task(),
                deadline.caseId(),
                deadline.number());
    }

    /** To their superiors: leads to the case. */
    News escalation(Deadline deadline, Collection<PersonId> holders) {
        return new News(
                NoticeKind.ESCALATION,
                text("remind.escalation.title", late(deadline), deadline.stepName()),
                text(
                        "remind.escalation.words",
                        deadline.title(),
                        deadline.number(),
                        MOMENT.format(deadline.dueAt()),
                        holders(deadline, holders)),
                "/cases/" + deadline.caseId(),
                deadline.caseId(),
                deadline.number());
    }

    /** For the timeline of the case. */
    String act(Deadline deadline, Collection<PersonId> told) {
        return text("remind.act", deadline.stepName(), late(deadline), names(told));
    }

    private String late(Deadline deadline) {
        return String.valueOf(Math.max(1, days.between(deadline.dueAt().toLocalDate(), LocalDate.now(clock))));
    }

    private String holders(Deadline deadline, Collection<PersonId> holders) {
        if (deadline.tokens().isEmpty()) {
            return names(holders);
        }
        return deadline.tokens().stream().map(organisation::words).collect(Collectors.joining("、"));
    }

    private String names(Collection<PersonId> people) {
        List<Person> named = organisation.people(people);
        return named.stream().map(Person::name).collect(Collectors.joining("、"));
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
