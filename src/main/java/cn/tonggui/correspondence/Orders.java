package cn.tonggui.correspondence;

import cn.tonggui.correspondence.OrderMapper.Handler;
import cn.tonggui.correspondence.OrderMapper.Report;
import cn.tonggui.correspondence.OrderMapper.Row;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of leaders (督办) as pages show them: on a case, and those of one person. */
@Component
class Orders {

    /** Of one person, at most; those not struck off come first. */
    private static final int MOST = 200;

    private final OrderMapper rows;

    Orders(OrderMapper rows) {
        this.rows = rows;
    }

    /** @param mine whether the viewer gave it @param asksMe whether the viewer is to report on it */
    record Shown(
            String id,
            String caseId,
            String caseNumber,
            String caseTitle,
            String leader,
            String leaderName,
            boolean mine,
            boolean asksMe,
            String demand,
            LocalDateTime dueAt,
            LocalDateTime orderedAt,
            @Nullable LocalDateTime fulfilledAt,
            @Nullable String verdict,
            List<Handler> handlers,
            List<Report> reports) {

        public boolean open() {
            return fulfilledAt == null;
        }

        public String names() {
            return handlers.stream().map(Handler::personName).collect(Collectors.joining("、"));
        }

        /** When it was reported on last, null for never. */
        public @Nullable LocalDateTime reportedAt() {
            return reports.isEmpty() ? null : reports.get(reports.size() - 1).reportedAt();
        }
    }

    /** The case's orders, latest first; at most three statements. The viewer may read the case. */
    List<Shown> on(String caseId, Viewer viewer) {
        return shown(rows.onCase(caseId), viewer);
    }

    /** @throws NotFound no such order on the case */
    Shown require(String caseId, String order, Viewer viewer) {
        return on(caseId, viewer).stream()
                .filter(shown -> shown.id().equals(order))
                .findFirst()
                .orElseThrow(() -> new NotFound("order"));
    }

    /** What the viewer ordered. */
    @Transactional(readOnly = true)
    List<Shown> by(Viewer viewer) {
        return shown(rows.by(viewer.id().value(), MOST), viewer);
    }

    /** What the viewer is to report on. */
    @Transactional(readOnly = true)
    List<Shown> askedOf(Viewer viewer) {
        return shown(rows.askedOf(viewer.id().value(), MOST), viewer);
    }

    private List<Shown> shown(List<Row> orders, Viewer viewer) {
        if (orders.isEmpty()) {
            return List.of();
        }
        List<String> ids = orders.stream().map(Row::id).toList();
        Map<String, List<Handler>> handlers =
                rows.handlers(ids).stream().collect(Collectors.groupingBy(Handler::orderId));
        Map<String, List<Report>> reports = rows.reports(ids).stream().collect(Collectors.groupingBy(Report::orderId));
        return orders.stream()
                .map(order -> shown(
                        order,
                        handlers.getOrDefault(order.id(), List.of()),
                        reports.getOrDefault(order.id(), List.of()),
                        viewer.id().value()))
                .toList();
    }

    private static Shown shown(Row order, List<Handler> handlers, List<Report> reports, String me) {
        boolean open = order.fulfilledAt() == null;
        return new Shown(
                order.id(),
                order.caseId(),
                order.caseNumber(),
                order.caseTitle(),
                order.leader(),
                order.leaderName(),
                order.leader().equals(me),
                open && handlers.stream().anyMatch(one -> one.person().equals(me)),
                order.demand(),
                order.dueAt(),
                order.orderedAt(),
                order.fulfilledAt(),
                order.verdict(),
                handlers,
                reports);
    }
}
