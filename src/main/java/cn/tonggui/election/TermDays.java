package cn.tonggui.election;

import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The timeline by the calendar and the parameters of today. */
@Component
class TermDays {

    private static final String REQUEST = "request.leadDays";
    private static final String APPROVAL = "request.approvalDays";
    private static final String REPORT = "request.resultDays";

    private final Rulebook rulebook;
    private final WorkingDays days;

    TermDays(Rulebook rulebook, WorkingDays days) {
        this.rulebook = rulebook;
        this.days = days;
    }

    Timeline.Leads leads(LocalDate today) {
        Map<String, String> set = rulebook.parameters(List.of(REQUEST, APPROVAL, REPORT), today);
        return new Timeline.Leads(number(set, REQUEST), number(set, APPROVAL), number(set, REPORT));
    }

    private static int number(Map<String, String> set, String name) {
        return Integer.parseInt(set.get(name));
    }

    /** @param meeting null while none is planned: it is on the last day at the latest */
    Timeline timeline(LocalDate termEnd, @Nullable LocalDate meeting, Timeline.Leads leads) {
        return Timeline.of(
                termEnd,
                meeting == null ? termEnd : meeting,
                leads,
                (day, ahead) -> days.due(day, ahead).toLocalDate());
    }

    /** What the calendar asks for next, today included and what the election has behind it left out; null when nothing is left. */
    Timeline.@Nullable Stop next(
            LocalDate termEnd, @Nullable ElectionAt election, Timeline.Leads leads, LocalDate today) {
        return timeline(termEnd, election == null ? null : election.meetingDay(), leads).stops().stream()
                .filter(stop -> !stop.day().isBefore(today))
                .filter(stop -> election == null || !stop.mark().isBehind(election.stage()))
                .findFirst()
                .orElse(null);
    }
}
