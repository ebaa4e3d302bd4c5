package cn.tonggui.meeting;

import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** By when what must be in before a meeting; never earlier than today. */
@Component
class AgendaDays {

    private final Rulebook rulebook;
    private final WorkingDays workingDays;
    private final Clock clock;

    AgendaDays(Rulebook rulebook, WorkingDays workingDays, Clock clock) {
        this.rulebook = rulebook;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param collect last day for matters, {@code material} for their material, {@code answer} for who comes */
    record Days(LocalDate collect, LocalDate material, LocalDate answer) {}

    /** @param materialDays as the parameter {@code agenda.materialDays} was when the meeting was called */
    Days before(LocalDate meeting, String materialDays) {
        return new Days(
                notPast(meeting.minusDays(number("agenda.collectDays"))),
                notPast(meeting.minusDays(Integer.parseInt(materialDays))),
                notPast(meeting.minusDays(1)));
    }

    /** When a timer of that day goes off. */
    Date end(LocalDate day) {
        return Date.from(workingDays.endOf(day).atZone(ZoneId.systemDefault()).toInstant());
    }

    int number(String parameter) {
        return Integer.parseInt(rulebook.parameter(parameter));
    }

    String setting(String parameter) {
        return rulebook.parameter(parameter);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate notPast(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }
}
