package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Periods of agency as pages show them, names looked up at once. */
@Component
class AgentWords {

    private final AgentMapper periods;
    private final Organisation organisation;
    private final ProcessLibrary library;
    private final AgentCheck check;
    private final Clock clock;

    AgentWords(AgentMapper periods, Organisation organisation, ProcessLibrary library, AgentCheck check, Clock clock) {
        this.periods = periods;
        this.organisation = organisation;
        this.library = library;
        this.check = check;
        this.clock = clock;
    }

    Map<String, String> processes() {
        Map<String, String> titles = new LinkedHashMap<>();
        library.all()
                .forEach(files -> titles.put(files.process(), files.ledger().title()));
        return titles;
    }

    /** Periods of the person on either side. */
    List<Agents.Period> about(PersonId person, Viewer viewer) {
        return of(periods.about(person.value()), viewer);
    }

    List<Agents.Done> doneFor(Viewer viewer) {
        return periods.doneFor(viewer.id().value(), viewer.readerKeys());
    }

    private List<Agents.Period> of(List<AgentMapper.Row> rows, Viewer viewer) {
        Map<String, String> names = organisation.names(rows.stream()
                .flatMap(row -> Stream.of(row.principal(), row.agent()))
                .toList());
        Function<String, String> name = id -> names.getOrDefault(id, id);
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> new Agents.Period(
                        row.id(),
                        name.apply(row.principal()),
                        name.apply(row.agent()),
                        row.validFrom(),
                        row.validTo(),
                        row.scope().stream().map(library::title).toList(),
                        row.reason(),
                        row.enteredBy().equals(row.principal()) ? "" : row.enteredName(),
                        state(row, today),
                        row.principal().equals(viewer.id().value()),
                        check.mayEnd(row, viewer)))
                .toList();
    }

    private static Agents.State state(AgentMapper.Row row, LocalDate today) {
        if (row.endedAt() != null || row.validTo().isBefore(today)) {
            return Agents.State.OVER;
        }
        return row.validFrom().isAfter(today) ? Agents.State.AHEAD : Agents.State.RUNNING;
    }
}
