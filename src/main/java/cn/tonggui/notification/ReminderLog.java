package cn.tonggui.notification;

import cn.tonggui.notification.ReminderMapper.Sent;
import cn.tonggui.workflow.Deadline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers what was reminded of. A deadline is known by case, step and day, not by task or holder: returned, entered again,
 * handed on, suspended or resumed, it is the same one as long as it is due on the same day.
 */
@Component
class ReminderLog {

    private final ReminderMapper rows;
    private final Clock clock;

    ReminderLog(ReminderMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The latest stage sent of each deadline of the page that had any. One statement. */
    Map<Key, Integer> sent(List<Deadline> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Set<String> cases = page.stream().map(Deadline::caseId).collect(Collectors.toSet());
        return rows.latest(cases).stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.caseId(), row.step(), row.dueOn(), row.part()), Sent::stage));
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody else was first */
    void keep(Deadline deadline, Stage stage) {
        Key key = Key.of(deadline);
        rows.insert(
                new Sent(key.caseId(), key.step(), key.dueOn(), key.part(), stage.offset()), LocalDateTime.now(clock));
    }

    record Key(String caseId, String step, LocalDate dueOn, String part) {

        static Key of(Deadline deadline) {
            return new Key(deadline.caseId(), deadline.step(), deadline.dueAt().toLocalDate(), deadline.part());
        }
    }
}
