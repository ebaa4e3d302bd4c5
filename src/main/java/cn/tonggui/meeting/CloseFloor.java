package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The meeting is over: what was voted is told in words, and those who were absent have ten days to make up for it. */
@Component
class CloseFloor implements JavaDelegate {

    private static final int MAKE_UP_DAYS = 10;

    private final Casework casework;
    private final Meetings meetings;
    private final Items items;
    private final MeetingWords words;

    CloseFloor(Casework casework, Meetings meetings, Items items, MeetingWords words) {
        this.casework = casework;
        this.meetings = meetings;
        this.items = items;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        Map<String, Object> values = new HashMap<>();
        values.put("makeUpBy", meetings.today().plusDays(MAKE_UP_DAYS).toString());
        values.put(
                "motionWords",
                items.of(meeting.caseId()).stream()
                        .filter(item -> item.passed() != null)
                        .map(item -> words.say("meet.gathering.motion", item.no(), item.title(), ruled(meeting, item)))
                        .collect(Collectors.joining(words.say("meet.then"))));
        casework.keep(step, values);
        meetings.move(meeting.caseId(), MeetingState.MINUTES_DRAFT);
    }

    private String ruled(Meeting meeting, Item item) {
        return words.of(meeting.motion(0, item.votersOrNone(), item.votes()).ruling());
    }
}
