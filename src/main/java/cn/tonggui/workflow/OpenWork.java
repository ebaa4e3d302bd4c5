package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of tasks and cases that belong to one viewer. Each list is one statement, whatever the tables hold. */
@Component
class OpenWork {

    /** Counts stop here and are shown as 999+. */
    static final int CAP = 1000;

    private final WorkMapper work;
    private final CaseReadMapper cases;
    private final ProcessLibrary library;
    private final AgentWork others;
    private final Clock clock;

    OpenWork(WorkMapper work, CaseReadMapper cases, ProcessLibrary library, AgentWork others, Clock clock) {
        this.others = others;
        this.work = work;
        this.cases = cases;
        this.library = library;
        this.clock = clock;
    }

    WorkPage todo(Viewer viewer, WorkFilter filter) {
        WorkMapper.Ask mine = mine(viewer, filter);
        return page(mine, others.todo(viewer, mine), filter);
    }

    WorkPage claimable(Viewer viewer, WorkFilter filter) {
        WorkMapper.Ask shared = shared(viewer, filter);
        return page(shared, others.claimable(viewer, shared), filter);
    }

    WorkCounts counts(Viewer viewer) {
        Predicate<Token> sole = viewer.soleTokens()::contains;
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        WorkMapper.CountAsk ask = new WorkMapper.CountAsk(
                viewer.id().value(),
                tokens(viewer, sole),
                tokens(viewer, sole.negate()),
                NewTasks.RETURNED,
                now,
                tomorrow,
                tomorrow.plusDays(7),
                CAP);
        return new WorkCounts(
                Stream.concat(work.counts(ask).stream().map(this::count), others.counts(viewer, ask).stream())
                        .toList());
    }

    List<WorkItem> open(List<String> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : work.named(ids, viewer.readerKeys()).stream().map(this::item).toList();
    }

    List<DoneItem> done(Viewer viewer, WorkFilter filter) {
        return cases.done(past(viewer, viewer.id().value(), filter)).stream()
                .map(line -> new DoneItem(
                        line.caseId(),
                        line.number(),
                        line.title(),
                        line.process(),
                        library.title(line.process()),
                        line.stepName(),
                        line.action(),
                        line.actedAt(),
                        line.state(),
                        line.step(),
                        line.unit(),
                        Cursor.write(line.actedAt(), line.caseId())))
                .toList();
    }

    List<CaseItem> started(Viewer viewer, WorkFilter filter) {
        return items(past(viewer, viewer.id().value(), filter));
    }

    List<CaseItem> visible(Viewer viewer, WorkFilter filter) {
        return items(past(viewer, null, filter));
    }

    private List<CaseItem> items(CaseReadMapper.Ask ask) {
        return cases.lines(ask).stream()
                .map(line -> new CaseItem(
                        line.id(),
                        line.number(),
                        line.title(),
                        line.process(),
                        library.title(line.process()),
                        line.unit(),
                        line.initiatorName(),
                        line.state(),
                        line.step(),
                        line.openedAt(),
                        line.closedAt(),
                        Cursor.write(line.openedAt(), line.id())))
                .toList();
    }

    private CaseReadMapper.Ask past(Viewer viewer, @Nullable String person, WorkFilter filter) {
        Cursor after = Cursor.read(filter.after());
        return new CaseReadMapper.Ask(
                viewer.readerKeys(),
                person,
                filter,
                SaidWord.of(filter.words(), library),
                after.at(),
                after.id(),
                filter.size() + 1);
    }

    private WorkMapper.Ask mine(Viewer viewer, WorkFilter filter) {
        String id = viewer.id().value();
        return ask(id, tokens(viewer, viewer.soleTokens()::contains), filter);
    }

    private WorkMapper.Ask shared(Viewer viewer, WorkFilter filter) {
        Predicate<Token> sole = viewer.soleTokens()::contains;
        return ask(null, tokens(viewer, sole.negate()), filter);
    }

    private WorkMapper.Ask ask(@Nullable String person, List<String> tokens, WorkFilter filter) {
        Cursor after = Cursor.read(filter.after());
        return new WorkMapper.Ask(
                person,
                person,
                tokens,
                filter,
                filter.order() == WorkFilter.Order.ARRIVAL,
                filter.returned() ? NewTasks.RETURNED : null,
                SaidWord.of(filter.words(), library),
                after.at(),
                after.id(),
                filter.size() + 1);
    }

    private static List<String> tokens(Viewer viewer, Predicate<Token> which) {
        return viewer.tokens().stream()
                .filter(which)
                .map(Token::toString)
                .sorted()
                .toList();
    }

    /** One's own and what waits for those for whom one acts, in the order of either. */
    private WorkPage page(WorkMapper.Ask ask, List<AgentWorkMapper.Line> forOthers, WorkFilter filter) {
        List<WorkMapper.Line> own = ask.empty() ? List.of() : work.lines(ask);
        Set<String> mine = own.stream().map(WorkMapper.Line::id).collect(Collectors.toSet());
        List<WorkItem> lines = Stream.concat(
                        own.stream().map(this::item),
                        forOthers.stream()
                                .filter(line -> !mine.contains(line.id()))
                                .map(line -> item(line.line(), line.principal())))
                .sorted(order(filter.order()))
                .toList();
        boolean more = lines.size() > filter.size();
        List<WorkItem> shown = more ? lines.subList(0, filter.size()) : lines;
        return new WorkPage(shown, more ? cursor(shown.get(shown.size() - 1), filter.order()) : null);
    }

    private static Comparator<WorkItem> order(WorkFilter.Order order) {
        return order == WorkFilter.Order.DUE
                ? Comparator.comparing(WorkItem::dueAt).thenComparing(WorkItem::id)
                : Comparator.comparing(WorkItem::createdAt)
                        .thenComparing(WorkItem::id)
                        .reversed();
    }

    private static String cursor(WorkItem last, WorkFilter.Order order) {
        return Cursor.write(order == WorkFilter.Order.DUE ? last.dueAt() : last.createdAt(), last.id());
    }

    private WorkCounts.Count count(WorkMapper.Counted row) {
        return new WorkCounts.Count(
                row.scope(),
                library.version(row.definition()).process(),
                row.cases(),
                row.late(),
                row.today(),
                row.week(),
                row.returned());
    }

    private WorkItem item(WorkMapper.Line line) {
        return item(line, "");
    }

    private WorkItem item(WorkMapper.Line line, String principal) {
        return new WorkItem(
                line.id(),
                line.caseId(),
                line.number(),
                line.title(),
                line.process(),
                library.title(line.process()),
                line.step(),
                line.stepName(),
                line.unit(),
                line.initiatorName(),
                line.dueAt(),
                line.createdAt(),
                line.priority() == NewTasks.RETURNED,
                library.version(line.definitionId()).ledger().step(line.step()).batch(),
                principal);
    }

    /** Where a list goes on: the ordering time and the public id of the last row shown. A cursor that is none starts anew. */
    record Cursor(@Nullable LocalDateTime at, @Nullable String id) {

        static String write(LocalDateTime at, String id) {
            return at + "_" + id;
        }

        static Cursor read(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]{5,16}_[A-Za-z0-9_-]{22}")) {
                return new Cursor(null, null);
            }
            int cut = text.length() - 23;
            try {
                return new Cursor(LocalDateTime.parse(text.substring(0, cut)), text.substring(cut + 1));
            } catch (DateTimeParseException typedByHand) {
                return new Cursor(null, null);
            }
        }
    }
}
