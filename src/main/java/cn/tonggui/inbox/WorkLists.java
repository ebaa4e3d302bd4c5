package cn.tonggui.inbox;

import cn.tonggui.inbox.Words.Due;
import cn.tonggui.inbox.Words.Part;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.DoneItem;
import cn.tonggui.workflow.Tasks;
import cn.tonggui.workflow.WorkFilter;
import cn.tonggui.workflow.WorkItem;
import cn.tonggui.workflow.WorkPage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one page of rows of any of the lists, in parts by date. */
@Component
class WorkLists {

    private final Tasks tasks;
    private final Cases cases;
    private final Organisation organisation;
    private final Words words;
    private final InboxSettings settings;

    WorkLists(Tasks tasks, Cases cases, Organisation organisation, Words words, InboxSettings settings) {
        this.tasks = tasks;
        this.cases = cases;
        this.organisation = organisation;
        this.words = words;
        this.settings = settings;
    }

    WorkList list(InboxQuery query, Viewer viewer) {
        return switch (query.scope()) {
            case "claimable" -> work(tasks.claimable(viewer, filter(query, settings.pageSize())), query);
            case "done" -> past(tasks.done(viewer, filter(query, settings.pageSize() + 1)), this::row, query);
            case "started" -> past(cases.started(viewer, filter(query, settings.pageSize() + 1)), this::row, query);
            default -> work(tasks.todo(viewer, filter(query, settings.pageSize())), query);
        };
    }

    /** Every case open to the viewer (流程追溯). */
    WorkList cases(InboxQuery query, Viewer viewer) {
        return past(cases.visible(viewer, filter(query, settings.pageSize() + 1)), this::row, query);
    }

    private WorkList work(WorkPage page, InboxQuery query) {
        return new WorkList(
                grouped(page.items().stream().map(this::row).toList(), query), page.next(), settings.pageSize());
    }

    // One more than shown is asked for: whether there is a next page shows without counting.
    private <T> WorkList past(List<T> items, Function<T, Row> row, InboxQuery query) {
        List<Row> rows = items.stream().limit(settings.pageSize()).map(row).toList();
        boolean more = items.size() > settings.pageSize();
        String next = more ? rows.get(rows.size() - 1).cursor() : null;
        return new WorkList(grouped(rows, query), next, settings.pageSize());
    }

    private static List<Group> grouped(List<Row> rows, InboxQuery query) {
        List<Group> groups = new ArrayList<>();
        for (Row row : rows) {
            if (groups.isEmpty() || groups.get(groups.size() - 1).part() != row.part()) {
                boolean continued = groups.isEmpty() && row.part().name().equals(query.in());
                groups.add(new Group(row.part(), continued, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
        }
        return groups;
    }

    private Row row(WorkItem item) {
        return new Row(
                "/tasks/" + item.id(),
                item.number(),
                item.title(),
                item.processTitle(),
                unit(item.unit()),
                item.initiatorName(),
                item.stepName(),
                words.due(item.dueAt()),
                words.part(item.dueAt()),
                item.createdAt(),
                item.returned(),
                "",
                null,
                "");
    }

    private Row row(DoneItem item) {
        return new Row(
                "/cases/" + item.caseId(),
                item.number(),
                item.title(),
                item.processTitle(),
                unit(item.unit()),
                "",
                item.currentStep(),
                null,
                words.past(item.at()),
                item.at(),
                false,
                item.action(),
                item.state(),
                item.cursor());
    }

    private Row row(CaseItem item) {
        return new Row(
                "/cases/" + item.id(),
                item.number(),
                item.title(),
                item.processTitle(),
                unit(item.unit()),
                item.initiatorName(),
                item.currentStep(),
                null,
                words.past(item.openedAt()),
                item.openedAt(),
                false,
                "",
                item.state(),
                item.cursor());
    }

    private String unit(String code) {
        return organisation.units().stream()
                .filter(unit -> unit.code().value().equals(code))
                .map(Unit::shortName)
                .findFirst()
                .orElse(code);
    }

    private WorkFilter filter(InboxQuery query, int size) {
        LocalDateTime now = words.now();
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        return switch (query.hasLights() ? query.light() : "") {
            case "late" -> filter(query, null, now, size);
            case "today" -> filter(query, now, tomorrow, size);
            case "week" -> filter(query, now, tomorrow.plusDays(7), size);
            default -> filter(query, null, null, size);
        };
    }

    private static WorkFilter filter(
            InboxQuery query, @Nullable LocalDateTime from, @Nullable LocalDateTime to, int size) {
        return new WorkFilter(
                orNull(query.process()),
                orNull(query.unit()),
                orNull(query.q()),
                from,
                to,
                orNull(query.after()),
                size);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** @param next cursor of the following page, null on the last @param size of a page */
    record WorkList(List<Group> groups, @Nullable String next, int size) {

        public boolean isEmpty() {
            return groups.isEmpty();
        }

        public List<Row> rows() {
            return groups.stream().flatMap(group -> group.rows().stream()).toList();
        }

        /** How many rows a part has when all of them stand on this page, else 0. */
        public int count(Group group) {
            boolean goesOn = next != null && group.part() == lastPart();
            return group.continued() || goesOn ? 0 : group.rows().size();
        }

        public Part lastPart() {
            return groups.get(groups.size() - 1).part();
        }
    }

    /** @param continued whether the page before ended in the same part: then its heading is there already */
    record Group(Part part, boolean continued, List<Row> rows) {}

    /** One row of any list; what a list does not have is empty or null. */
    record Row(
            String href,
            String number,
            String title,
            String process,
            String unit,
            String person,
            String step,
            @Nullable Due due,
            Part part,
            LocalDateTime at,
            boolean returned,
            String action,
            @Nullable CaseState state,
            String cursor) {}
}
