package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.UserTask;
import org.springframework.stereotype.Component;

/**
 * Whom duties that must lie apart (SD06 and the like) keep from a step. A step belongs to the field whose person its drawing
 * names, whoever holds it by now; so does everybody who did a step of that field. A duty may name a step itself.
 */
@Component
class ApartDuties {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final PartMapper parts;
    private final Duties duties;

    ApartDuties(PartMapper parts, Duties duties) {
        this.duties = duties;
        this.parts = parts;
    }

    /** @throws RuleBroken with the code of the duty, naming the person */
    void require(TaskFinder.Found found, PersonId person, String name) {
        refuse(broken(found, person), name);
    }

    /**
     * Keeps whoever is about to decide from a step that a duty names itself, as it must where an office has the step.
     *
     * @throws RuleBroken with the code of the duty, naming the person
     */
    void requireOfStep(TaskFinder.Found found, PersonId person, String name) {
        refuse(broken(found, person, Set.of(found.task().step())), name);
    }

    /** The duty that keeps the person from the step. */
    Optional<Ledger.Apart> broken(TaskFinder.Found found, PersonId person) {
        String step = found.task().step();
        return broken(found, person, new HashSet<>(List.of(step, field(found.files(), step))));
    }

    /** @param own fields of duties to which the step belongs */
    private Optional<Ledger.Apart> broken(TaskFinder.Found found, PersonId person, Set<String> own) {
        return found.ledger().apart().stream()
                .filter(duty -> duty.fields().stream().anyMatch(own::contains))
                .filter(duty -> stands(
                        found,
                        person.value(),
                        duty.fields().stream()
                                .filter(other -> !own.contains(other))
                                .toList()))
                .findFirst();
    }

    private static void refuse(Optional<Ledger.Apart> broken, String name) {
        broken.ifPresent(duty -> {
            throw new RuleBroken(duty.rule(), name);
        });
    }

    private boolean stands(TaskFinder.Found found, String person, List<String> fields) {
        WorkMapper.TaskRow task = found.task();
        Duties.Of matter = new Duties.Of(CaseData.read(task.data()), task.initiator(), task.unit());
        if (fields.stream().anyMatch(other -> duties.people(other, matter).contains(person))) {
            return true;
        }
        List<String> steps = found.files().steps().stream()
                .filter(step -> fields.contains(step) || fields.contains(field(found.files(), step)))
                .toList();
        return !steps.isEmpty() && parts.did(task.caseId(), person, steps) > 0;
    }

    /** The field whose person, or whose several people, the drawing gives the step to; empty for an office. */
    private static String field(ProcessFiles files, String step) {
        UserTask drawn = (UserTask) files.model().getFlowElement(step);
        String from = drawn.hasMultiInstanceLoopCharacteristics()
                ? drawn.getLoopCharacteristics().getInputDataItem()
                : drawn.getAssignee();
        Matcher variable = VARIABLE.matcher(from == null ? "" : from);
        return variable.matches() ? variable.group(1) : "";
    }
}
