package cn.tonggui.workflow;

import cn.tonggui.organisation.Person;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has copies sent of a case when a step of it is finished, as its ledger says. */
@Component
class Copying {

    private final Choosing choosing;
    private final TraceMapper trace;
    private final CaseTurns turns;
    private final ApplicationEventPublisher asked;
    private final Clock clock;

    Copying(Choosing choosing, TraceMapper trace, CaseTurns turns, ApplicationEventPublisher asked, Clock clock) {
        this.choosing = choosing;
        this.trace = trace;
        this.turns = turns;
        this.asked = asked;
        this.clock = clock;
    }

    private record Due(Ledger.Copies copies, List<Person> people) {}

    /** Finds the people while the engine still knows where the case belongs. @return what is to be run once it went on */
    Runnable after(Bearing bearing, Outcome outcome) {
        WorkMapper.TaskRow task = bearing.task();
        List<Due> due = outcome == Outcome.RETURN
                ? List.of()
                : bearing.found().ledger().copies().stream()
                        .filter(copies -> copies.step().equals(task.step()))
                        .map(copies -> new Due(
                                copies,
                                choosing.people(
                                        task,
                                        copies.to(),
                                        turns.of(task.instanceId()).values())))
                        .filter(one -> !one.people().isEmpty())
                        .toList();
        return () -> {
            if (!due.isEmpty() && finished(task)) {
                due.forEach(one -> send(one, bearing));
            }
        };
    }

    /** Where several take the step, it is once the last of them has. */
    private boolean finished(WorkMapper.TaskRow task) {
        return trace.open(task.instanceId()).stream()
                .noneMatch(open -> open.step().equals(task.step()));
    }

    private void send(Due due, Bearing bearing) {
        CaseTurn turn = turns.of(bearing.task().instanceId());
        CaseFile file = turn.file();
        LocalDateTime now = LocalDateTime.now(clock);
        String step = due.copies().step();
        String names = due.people().stream().map(Person::name).collect(Collectors.joining("、"));
        String word = due.copies().reply() ? "circulate" : "copy";
        due.people().forEach(person -> turn.admit(person.id().value()));
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, word, step, names),
                null,
                TaskActed.bySystem(file, rev, now, step, word, names));
        asked.publishEvent(new CopiesAsked(
                file.id(),
                file.number(),
                file.title(),
                bearing.found().ledger().title(),
                due.copies().reply(),
                due.copies().words(),
                due.people(),
                now));
    }
}
