package cn.tonggui.correspondence;

import cn.tonggui.correspondence.UrgeMapper.Urged;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.organisation.Person;
import cn.tonggui.regulation.Rulebook;
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

/** 催办: reminds whoever has the case, each for the same step only once in the hours of parameter {@code urge.hours}. */
@Component
class Urging {

    private static final String HOURS = "urge.hours";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final UrgeMapper rows;
    private final Cases cases;
    private final Handlers handlers;
    private final Bell bell;
    private final Limit limit;

    Urging(UrgeMapper rows, Cases cases, Handlers handlers, Bell bell, Limit limit) {
        this.rows = rows;
        this.cases = cases;
        this.handlers = handlers;
        this.bell = bell;
        this.limit = limit;
    }

    /** How often one may be urged, and what time it is. */
    @Component
    static class Limit {

        private final Rulebook rulebook;
        private final Clock clock;

        Limit(Rulebook rulebook, Clock clock) {
            this.rulebook = rulebook;
            this.clock = clock;
        }

        LocalDateTime now() {
            return LocalDateTime.now(clock);
        }

        int hours() {
            return Integer.parseInt(rulebook.parameter(HOURS, now().toLocalDate()));
        }
    }

    /**
     * @return names of those who were urged
     * @throws RuleBroken code {@code urged-lately} with the time from which it may be done again, when all were urged
     *     lately; {@code nobody-else} when nobody but the viewer has it
     */
    String urge(CaseRef ref, CaseView item, String words, Viewer viewer) {
        List<Holding> steps = handlers.requireOthers(item, viewer);
        List<Person> people = handlers.people(due(steps));
        String names = Handlers.names(people);
        CaseAction.Beside act =
                new CaseAction.Beside(ref, "urge", words, bell.words("correspondence.to", names), List.of());
        cases.perform(act, viewer, () -> {
            handlers.requireStill(steps, item, viewer);
            keep(item, due(steps), words, viewer);
        });
        return names;
    }

    private void keep(CaseView item, List<Holding> due, String words, Viewer viewer) {
        LocalDateTime now = limit.now();
        List<Urged> urged = due.stream()
                .flatMap(step -> step.people().stream().map(person -> new Urged(step.task(), person.value(), now)))
                .toList();
        rows.insert(item.id(), viewer.id().value(), urged);
        Bell.About about = new Bell.About(item.id(), item.number(), item.title());
        due.forEach(step -> bell.tell(
                NoticeKind.URGE, "urged", about, viewer.name(), words, "/tasks/" + step.task(), step.people()));
    }

    /** Without those who were urged lately. */
    private List<Holding> due(List<Holding> steps) {
        int hours = limit.hours();
        List<Urged> lately = rows.since(
                steps.stream().map(Holding::task).toList(), limit.now().minusHours(hours));
        List<Holding> due = steps.stream()
                .map(step -> new Holding(step.task(), step.stepName(), notAmong(lately, step)))
                .filter(step -> !step.people().isEmpty())
                .toList();
        if (due.isEmpty()) {
            LocalDateTime again = lately.stream()
                    .map(Urged::urgedAt)
                    .min(LocalDateTime::compareTo)
                    .orElseThrow()
                    .plusHours(hours);
            throw new RuleBroken("urged-lately", hours, MOMENT.format(again.plusSeconds(59)));
        }
        return due;
    }

    private static List<PersonId> notAmong(List<Urged> lately, Holding step) {
        return step.people().stream()
                .filter(person -> lately.stream()
                        .noneMatch(one ->
                                one.task().equals(step.task()) && one.person().equals(person.value())))
                .toList();
    }
}
