package cn.tonggui.notification;

import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Deadline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At which stage a deadline stands now. Only the latest counts: what was missed before it is not made up for. */
@Component
class Stages {

    /** Nobody is reminded at night. */
    static final LocalTime BEGIN = LocalTime.of(8, 0);

    private final WorkingDays days;
    private final Clock clock;

    Stages(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Empty before the first stage; also while an early stage is older than the task, whose people have just got it. */
    Optional<Stage> reached(Deadline deadline) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate due = deadline.dueAt().toLocalDate();
        return of(deadline).stream()
                .filter(stage -> !beginning(due, stage).isAfter(now))
                .max(Comparator.comparingInt(Stage::offset))
                .filter(stage -> !stage.early() || beginning(due, stage).isAfter(deadline.since()));
    }

    private static List<Stage> of(Deadline deadline) {
        List<Stage> stages = new ArrayList<>();
        deadline.before().forEach(ahead -> stages.add(new Stage(-ahead, 0)));
        stages.add(new Stage(0, 0));
        List<Integer> after = deadline.after().stream().sorted().toList();
        for (int i = 0; i < after.size(); i++) {
            stages.add(new Stage(after.get(i), i + 1));
        }
        return stages;
    }

    private LocalDateTime beginning(LocalDate due, Stage stage) {
        LocalDate day = stage.early()
                ? before(due, -stage.offset())
                : days.due(due, stage.offset()).toLocalDate();
        return day.atTime(BEGIN);
    }

    private LocalDate before(LocalDate due, int ahead) {
        LocalDate day = due;
        for (int left = ahead; left > 0; ) {
            day = day.minusDays(1);
            if (days.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
