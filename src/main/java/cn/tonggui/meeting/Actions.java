package cn.tonggui.meeting;

import cn.tonggui.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be done, from the resolution to its closing, and how often it is carried over. */
@Component
class Actions {

    private final ActionMapper mapper;
    private final Clock clock;

    Actions(ActionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    List<ActionMapper.Measure> measures(String meeting) {
        return mapper.measures(meeting);
    }

    /** In place of those that are no matters of their own yet. */
    void breakDown(String meeting, List<ActionMapper.Measure> measures) {
        mapper.clear(meeting);
        if (!measures.isEmpty()) {
            mapper.write(measures);
        }
    }

    /** @param opened by the number of the measure that each was */
    void open(String meeting, Map<Integer, Action> opened) {
        if (!opened.isEmpty()) {
            mapper.open(opened.values(), LocalDateTime.now(clock));
            mapper.opened(
                    meeting,
                    opened.entrySet().stream()
                            .map(one -> new ActionMapper.Opened(
                                    one.getKey(), one.getValue().caseId()))
                            .toList());
        }
    }

    void open(Action action) {
        mapper.open(List.of(action), LocalDateTime.now(clock));
    }

    Action require(String caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("action", caseId));
    }

    Optional<Action> find(String caseId) {
        return mapper.find(caseId);
    }

    void plan(String caseId, String number, String owner, String checker, LocalDate deadline) {
        mapper.plan(caseId, number, owner, checker, deadline);
    }

    void extend(String caseId, LocalDate deadline) {
        mapper.extend(caseId, deadline);
    }

    void close(String caseId) {
        mapper.close(caseId, "DONE", LocalDateTime.now(clock));
    }

    /** Stopped on the way: it is not done, and comes up no more. */
    void drop(String caseId) {
        mapper.close(caseId, "DROPPED", LocalDateTime.now(clock));
    }

    /** Whether something is still to be done about the problem. */
    boolean openOf(String problem) {
        return mapper.openOf(problem) > 0;
    }

    /** All that is open in the branch comes up at the meeting, carried over once more. */
    List<Action> carryInto(Meeting meeting) {
        mapper.carry(meeting.unit());
        mapper.carryInto(meeting.caseId(), meeting.unit());
        return mapper.openIn(meeting.unit());
    }

    List<ActionMapper.Previous> previous(String meeting) {
        return mapper.previous(meeting);
    }

    /** What a meeting found of all that it carried over; a new day of it goes for the action. */
    void conclude(String meeting, List<ActionMapper.Found> found) {
        if (!found.isEmpty()) {
            mapper.forget(meeting);
            mapper.conclude(meeting, found);
            mapper.putOff(meeting);
        }
    }
}
