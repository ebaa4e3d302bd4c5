package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a task may be put into somebody's hands. */
@Component
class Receivers {

    private final Organisation organisation;
    private final ApartDuties apart;
    private final TraceMapper trace;
    private final PartMapper parts;

    Receivers(Organisation organisation, ApartDuties apart, TraceMapper trace, PartMapper parts) {
        this.organisation = organisation;
        this.apart = apart;
        this.trace = trace;
        this.parts = parts;
    }

    /**
     * @throws RuleBroken {@code receiver-unknown}, {@code receiver-same} who has it already, {@code receiver-absent} who left
     *     or cannot sign in, {@code receiver-has-part} who takes the step beside the holder; or a duty such as SD06
     */
    void require(TaskFinder.Found found, PersonId holder, PersonId to) {
        String name = organisation.people(List.of(to)).stream()
                .map(Person::name)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("receiver-unknown"));
        if (to.equals(holder)) {
            throw new RuleBroken("receiver-same", name);
        }
        if (!organisation.mayAct(to)) {
            throw new RuleBroken("receiver-absent", name);
        }
        if (hasPart(found.task(), to.value())) {
            throw new RuleBroken("receiver-has-part", name, found.task().name());
        }
        apart.require(found, to, name);
    }

    private boolean hasPart(WorkMapper.TaskRow task, String person) {
        boolean holds = trace.open(task.instanceId()).stream()
                .anyMatch(open -> open.step().equals(task.step())
                        && !open.taskId().equals(task.id())
                        && (person.equals(open.assignee()) || person.equals(open.owner())));
        return holds || parts.didBeside(task, person) > 0;
    }
}
