package cn.tonggui.workflow;

import cn.tonggui.kernel.UnitCode;

/**
 * Where a case stands, for a module that keeps what belongs to it.
 *
 * @param step id of the user task, or of the service task that is asked
 * @param unit organisation of the case
 * @param initiator id of the person who began it, {@code system} when no person did
 */
public record StepAt(String caseId, String caseNumber, String process, String step, UnitCode unit, String initiator) {

    static StepAt of(WorkMapper.TaskRow task) {
        return new StepAt(
                task.caseId(), task.number(), task.process(), task.step(), new UnitCode(task.unit()), task.initiator());
    }

    static StepAt of(CaseFile file, String step) {
        return new StepAt(file.id(), file.number(), file.process(), step, new UnitCode(file.unit()), file.initiator());
    }

    /** {@code branch-election/enter}, by which an {@link OwnStep} is found. */
    public String key() {
        return process + "/" + step;
    }
}
