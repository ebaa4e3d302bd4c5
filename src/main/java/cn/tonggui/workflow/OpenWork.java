package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
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
    private final Clock clock;

    OpenWork(WorkMapper work, CaseReadMapper cases, ProcessLibrary library, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.library = library;
        this.clock = clock;
    }

    WorkPage todo(Viewer viewer, WorkFilter filter) {
        return page(mine(viewer, filter), filter);
    }

    WorkPage claimable(Viewer viewer, WorkFilter filter) {
        return page(shared(viewer, filter), filter);
    }

    WorkCounts counts(Viewer viewer) {
        Predicate<Token> sole = viewer.soleTokens()::contains;
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        return new WorkCounts(work.counts(new WorkMapper.CountAsk(
                viewer.id().value(),
                tokens(viewer, sole),
                tokens(viewer, sole.negate()),
                NewTasks.RETURNED,
                now,
                tomorrow,
                tomorrow.plusDays(7),
                CAP)));
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

    private WorkPage page(WorkMapper.Ask ask, WorkFilter filter) {
        List<WorkMapper.Line> lines = ask.empty() ? List.of() : work.lines(ask);
        boolean more = lines.size() > filter.size();
        List<WorkMapper.Line> shown = more ? lines.subList(0, filter.size()) : lines;
        String next = more ? cursor(shown.get(shown.size() - 1), filter.order()) : null;
        return new WorkPage(shown.stream().map(this::item).toList(), next);
    }

    private static String cursor(WorkMapper.Line last, WorkFilter.Order order) {
        return Cursor.write(order == WorkFilter.Order.DUE ? last.dueAt() : last.createdAt(), last.id());
    }

    private WorkItem item(WorkMapper.Line line) {
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
                library.version(line.definitionId()).ledger().step(line.step()).batch());
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
