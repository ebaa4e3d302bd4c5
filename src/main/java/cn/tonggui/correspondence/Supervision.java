package cn.tonggui.correspondence;

import cn.tonggui.correspondence.OrderMapper.Handler;
import cn.tonggui.correspondence.OrderMapper.Row;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Cases.Holding;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** 督办: a leader's demand to whoever has the case, their reports, and its striking off by who made it. */
@Component
class Supervision {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final OrderMapper rows;
    private final Cases cases;
    private final Handlers handlers;
    private final Bell bell;
    private final Clock clock;

    Supervision(OrderMapper rows, Cases cases, Handlers handlers, Bell bell, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.handlers = handlers;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * @return names of those who have the case and got the order
     * @throws cn.tonggui.kernel.RuleBroken code {@code nobody-else} when nobody but the viewer has it
     */
    String order(CaseRef ref, CaseView item, String demand, LocalDateTime dueAt, Viewer viewer) {
        List<Holding> steps = handlers.requireOthers(item, viewer);
        List<Person> people = handlers.people(steps);
        String names = Handlers.names(people);
        String about = bell.words("correspondence.order-to", names, DAY.format(dueAt));
        cases.perform(new CaseAction.Beside(ref, "supervise", demand, about, List.of()), viewer, () -> {
            handlers.requireStill(steps, item, viewer);
            String id = PublicId.next();
            rows.insert(new Row(
                    id,
                    item.id(),
                    item.number(),
                    item.title(),
                    viewer.id().value(),
                    viewer.name(),
                    demand,
                    dueAt,
                    LocalDateTime.now(clock),
                    null,
                    null));
            rows.insertHandlers(people.stream()
                    .map(person -> new Handler(id, person.id().value(), person.name()))
                    .toList());
            tell(NoticeKind.URGE, "ordered", item, id, demand, viewer, Handlers.ids(people));
        });
        return names;
    }

    /** Those who got the order report, and whoever has the case by now. */
    boolean mayReport(CaseView item, Orders.Shown order, Viewer viewer) {
        return viewer.mayAct() && order.open() && (order.asksMe() || handlers.has(item, viewer));
    }

    /** @throws NotAllowed code {@code report-not-yours} */
    void report(CaseRef ref, CaseView item, Orders.Shown order, String words, Viewer viewer) {
        if (!mayReport(item, order, viewer)) {
            throw new NotAllowed("report-not-yours", item.title());
        }
        String about = bell.words("correspondence.of-order", order.leaderName());
        cases.perform(new CaseAction.Beside(ref, "report", words, about, List.of()), viewer, () -> {
            rows.report(order.id(), viewer.id().value(), viewer.name(), words, LocalDateTime.now(clock));
            PersonId leader = new PersonId(order.leader());
            tell(NoticeKind.NEWS, "reported", item, order.id(), words, viewer, List.of(leader));
        });
    }

    /**
     * @throws NotAllowed code {@code fulfil-not-yours} unless the viewer gave the order
     * @throws Stale it is struck off already
     */
    void fulfil(CaseRef ref, CaseView item, Orders.Shown order, String verdict, Viewer viewer) {
        if (!viewer.mayAct() || !order.mine()) {
            throw new NotAllowed("fulfil-not-yours", item.title());
        }
        String about = bell.words("correspondence.to", order.names());
        cases.perform(new CaseAction.Beside(ref, "fulfil", verdict, about, List.of()), viewer, () -> {
            if (rows.fulfil(order.id(), verdict, LocalDateTime.now(clock)) == 0) {
                throw new Stale("order-fulfilled", item.number());
            }
            List<PersonId> told = order.handlers().stream()
                    .map(handler -> new PersonId(handler.person()))
                    .toList();
            tell(NoticeKind.NEWS, "fulfilled", item, order.id(), verdict, viewer, told);
        });
    }

    private void tell(
            NoticeKind kind,
            String key,
            CaseView item,
            String order,
            String words,
            Viewer viewer,
            List<PersonId> people) {
        bell.tell(
                kind,
                key,
                new Bell.About(item.id(), item.number(), item.title()),
                viewer.name(),
                words,
                "/cases/" + item.id() + "/orders/" + order,
                people);
    }
}
