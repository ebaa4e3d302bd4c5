package cn.tonggui.correspondence;

import cn.tonggui.correspondence.OrderMapper.Handler;
import cn.tonggui.correspondence.OrderMapper.Row;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of orders once on each working day, from the one on which they are due until they are struck off: their handlers,
 * and once they are late their leader too. Safe on several nodes: the row that is marked first reminds.
 */
@Component
class OrderReminders {

    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final int PAGE = 500;

    private final OrderMapper rows;
    private final Bell bell;
    private final WorkingDays days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OrderReminders(
            OrderMapper rows, Bell bell, WorkingDays days, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.bell = bell;
        this.days = days;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.toLocalTime().isBefore(BEGIN) || !days.isWorkingDay(now.toLocalDate())) {
            return;
        }
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        for (Row order : rows.toRemindOf(tomorrow, now.toLocalDate(), PAGE)) {
            transaction.executeWithoutResult(begun -> remind(order, now));
        }
    }

    private void remind(Row order, LocalDateTime now) {
        if (rows.reminded(order.id(), now.toLocalDate()) == 0) {
            return;
        }
        boolean late = order.dueAt().isBefore(now);
        List<PersonId> people = new ArrayList<>(rows.handlers(List.of(order.id())).stream()
                .map(Handler::person)
                .map(PersonId::new)
                .toList());
        if (late) {
            people.add(new PersonId(order.leader()));
        }
        bell.tell(
                late ? NoticeKind.LATE : NoticeKind.DUE,
                late ? "order-late" : "order-due",
                new Bell.About(order.caseId(), order.caseNumber(), order.caseTitle()),
                order.leaderName(),
                order.demand(),
                "/cases/" + order.caseId() + "/orders/" + order.id(),
                people);
    }
}
