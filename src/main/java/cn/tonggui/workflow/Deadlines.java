package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Door of the deadlines (期限): what is open and when it is due, for whoever reminds of it, and the keeping of a reminder. */
@Component
public class Deadlines {

    /** taskLoop of domain/01 §1.0; a ledger may say otherwise for a step. */
    private static final Reminding USUAL = new Reminding(List.of(3), List.of(1, 5, 10));

    private static final String SUPERIOR = "secretary";

    private final DeadlineMapper rows;
    private final ProcessLibrary library;
    private final WorkingDays days;
    private final ReminderActs acts;
    private final Clock clock;

    Deadlines(DeadlineMapper rows, ProcessLibrary library, WorkingDays days, ReminderActs acts, Clock clock) {
        this.rows = rows;
        this.library = library;
        this.days = days;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Open tasks of cases that are not suspended, as far ahead as anybody is reminded, by due time; two statements a page.
     *
     * @param after the last one of the page before, null for the first page
     * @param limit at most so many, at least 1; fewer mean that there are no more
     */
    @Transactional(readOnly = true)
    public List<Deadline> open(@Nullable Deadline after, int limit) {
        List<DeadlineMapper.Row> page =
                rows.open(horizon(), after == null ? null : after.dueAt(), after == null ? null : after.task(), limit);
        List<String> offered = page.stream()
                .filter(row -> row.assignee() == null)
                .map(DeadlineMapper.Row::task)
                .toList();
        Map<String, List<WorkMapper.Offer>> offers = offered.isEmpty()
                ? Map.of()
                : rows.offers(offered).stream().collect(Collectors.groupingBy(WorkMapper.Offer::taskId));
        return page.stream()
                .map(row -> deadline(row, offers.getOrDefault(row.task(), List.of())))
                .toList();
    }

    /**
     * Keeps in the timeline of the case that its people were reminded, as an act of the system, in the caller's transaction.
     *
     * @param words what the timeline says
     * @return false when the task is no longer open, and nothing was kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keepReminder(Deadline deadline, String words) {
        return acts.keep(deadline.task(), words);
    }

    /** Everything due before the day that lies one working day further off than the longest notice. */
    private LocalDateTime horizon() {
        int longest = library.all().stream()
                .flatMap(files -> files.ledger().steps().values().stream())
                .map(Ledger.Step::remind)
                .filter(Objects::nonNull)
                .flatMap(remind -> remind.before().stream())
                .reduce(USUAL.before().get(0), Math::max);
        return days.due(LocalDate.now(clock), longest + 1).toLocalDate().atStartOfDay();
    }

    private Deadline deadline(DeadlineMapper.Row row, List<WorkMapper.Offer> offers) {
        ProcessFiles files = library.version(row.definitionId());
        Reminding remind = files.ledger().step(row.step()).remind();
        Reminding stages = remind == null ? USUAL : remind;
        PersonId assignee = row.assignee() == null ? null : new PersonId(row.assignee());
        return new Deadline(
                row.task(),
                row.caseId(),
                row.number(),
                row.title(),
                new UnitCode(row.unit()),
                row.step(),
                row.stepName(),
                takenByMany(files, row.step()) ? Objects.requireNonNullElse(row.assignee(), row.task()) : "",
                assignee,
                offered(offers, WorkMapper.Offer::token).map(Token::parse).toList(),
                offered(offers, WorkMapper.Offer::person).map(PersonId::new).toList(),
                row.since(),
                row.dueAt(),
                stages.before(),
                stages.after(),
                files.ledger().readers().contains(SUPERIOR));
    }

    private static boolean takenByMany(ProcessFiles files, String step) {
        return files.model().getFlowElement(step) instanceof UserTask task
                && task.hasMultiInstanceLoopCharacteristics();
    }

    private static Stream<String> offered(
            List<WorkMapper.Offer> offers, java.util.function.Function<WorkMapper.Offer, @Nullable String> to) {
        return offers.stream().map(to).filter(Objects::nonNull);
    }
}
