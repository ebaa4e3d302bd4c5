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

    /** For what is no list of work. */
    static final WorkList NONE = new WorkList(List.of(), null, 0);

    private final Tasks tasks;
    private final Cases cases;
    private final Organisation organisation;
    private final Words words;
    private final WorkFilters filters;

    WorkLists(Tasks tasks, Cases cases, Organisation organisation, Words words, WorkFilters filters) {
        this.tasks = tasks;
        this.cases = cases;
        this.organisation = organisation;
        this.words = words;
        this.filters = filters;
    }

    WorkList list(InboxQuery query, Viewer viewer) {
        return switch (query.scope()) {
            case "claimable" -> work(tasks.claimable(viewer, filters.of(query)), query);
            case "done" -> past(tasks.done(viewer, filters.withNext(query)), this::row, query);
            case "started" -> past(cases.started(viewer, filters.withNext(query)), this::row, query);
            default -> work(tasks.todo(viewer, filters.of(query)), query);
        };
    }

    /** Every case open to the viewer (流程追溯). */
    WorkList cases(InboxQuery query, Viewer viewer) {
        return past(cases.visible(viewer, filters.withNext(query)), this::row, query);
    }

    /** Rows to a page. */
    int size() {
        return filters.size();
    }

    /** Organisations to narrow by. */
    List<Unit> units() {
        return organisation.units();
    }

    private WorkList work(WorkPage page, InboxQuery query) {
        return new WorkList(
                grouped(page.items().stream().map(item -> row(item, query)).toList(), query),
                page.next(),
                filters.size());
    }

    // One more than shown is asked for: whether there is a next page shows without counting.
    private <T> WorkList past(List<T> items, Function<T, Row> row, InboxQuery query) {
        List<Row> rows = items.stream().limit(filters.size()).map(row).toList();
        boolean more = items.size() > filters.size();
        String next = more ? rows.get(rows.size() - 1).cursor() : null;
        return new WorkList(grouped(rows, query), next, filters.size());
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

    private Row row(WorkItem item, InboxQuery query) {
        return new Row(
                item.id(),
                "/tasks/" + item.id(),
                item.number(),
                item.title(),
                item.processTitle(),
                unit(item.unit()),
                item.initiatorName(),
                item.stepName(),
                words.due(item.dueAt()),
                query.byArrival() ? words.past(item.createdAt()) : words.part(item.dueAt()),
                item.createdAt(),
                item.returned(),
                item.batch(),
                "",
                null,
                "",
                item.principal());
    }

    private Row row(DoneItem item) {
        return new Row(
                "",
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
                false,
                item.action(),
                item.state(),
                item.cursor(),
                "");
    }

    private Row row(CaseItem item) {
        return new Row(
                "",
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
                false,
                "",
                item.state(),
                item.cursor(),
                "");
    }

    private String unit(String code) {
        return organisation.units().stream()
                .filter(unit -> unit.code().value().equals(code))
                .map(Unit::shortName)
                .findFirst()
                .orElse(code);
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

    /**
     * One row of any list; what a list does not have is empty or null.
     *
     * @param id of the task in lists of open work @param batch whether several such tasks may be approved at once
     */
    record Row(
            String id,
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
            boolean batch,
            String action,
            @Nullable CaseState state,
            String cursor,
            String principal) {}
}
