package cn.tonggui.workflow;

import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 激活: the case goes on, and what was due is due as many working days later as it was suspended. */
@Component
class ResumeHandler implements CaseHandler<CaseAction.Resume> {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final ManagementService timers;
    private final WorkingDays days;
    private final Clock clock;

    ResumeHandler(RuntimeService engine, TaskService tasks, ManagementService timers, WorkingDays days, Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.timers = timers;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Class<CaseAction.Resume> handles() {
        return CaseAction.Resume.class;
    }

    @Override
    public boolean ever(CaseBearing bearing) {
        return bearing.oversees();
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.oversees() && bearing.isOpen() && bearing.file().suspended();
    }

    @Override
    public void perform(CaseAction.Resume resume, CaseBearing bearing, CaseTurn turn) {
        String instance = bearing.file().instanceId();
        engine.activateProcessInstanceById(instance);
        LocalDate since = Objects.requireNonNull(bearing.file().suspendedAt()).toLocalDate();
        int lost = Math.max(0, days.between(since, LocalDate.now(clock)));
        if (lost > 0) {
            tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> tasks.setDueDate(task.getId(), later(task.getDueDate(), lost)));
            timers.createTimerJobQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(timer -> timers.rescheduleTimeDateJob(
                            timer.getId(),
                            later(timer.getDuedate(), lost).toInstant().toString()));
        }
        turn.suspend(null);
    }

    private Date later(Date due, int lost) {
        LocalDateTime was = LocalDateTime.ofInstant(due.toInstant(), ZoneId.systemDefault());
        LocalDate day = days.due(was.toLocalDate(), lost).toLocalDate();
        return Date.from(
                day.atTime(was.toLocalTime()).atZone(ZoneId.systemDefault()).toInstant());
    }
}
