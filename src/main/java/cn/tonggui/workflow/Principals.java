package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those for whom somebody acts today, with what they hold today. */
@Component
class Principals {

    private final AgentMapper periods;
    private final AgentRegister register;
    private final Organisation organisation;
    private final Clock clock;

    Principals(AgentMapper periods, AgentRegister register, Organisation organisation, Clock clock) {
        this.periods = periods;
        this.register = register;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** One for whom the viewer may act. @param processes keys, empty for all */
    record Principal(Viewer viewer, List<String> processes) {

        boolean covers(String process) {
            return processes.isEmpty() || processes.contains(process);
        }
    }

    /** In at most four statements, and in none for everybody who is nobody's agent today. */
    List<Principal> of(Viewer viewer) {
        LocalDate day = LocalDate.now(clock);
        if (!viewer.mayAct() || !register.mayAct(viewer.id(), day)) {
            return List.of();
        }
        List<AgentMapper.Row> today = periods.forAgent(viewer.id().value(), day);
        if (today.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Viewer> viewers =
                organisation
                        .viewers(today.stream()
                                .map(row -> new PersonId(row.principal()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Viewer::id, Function.identity()));
        return today.stream()
                .filter(row -> viewers.containsKey(new PersonId(row.principal())))
                .map(row -> new Principal(viewers.get(new PersonId(row.principal())), row.scope()))
                .toList();
    }
}
