package cn.tonggui.meeting;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Door for what rests on meetings elsewhere, such as a score: which were held and what they resolved. It says nothing of who may
 * open them; their cases do.
 */
@Component
public class HeldMeetings {

    private final HeldMeetingMapper rows;

    HeldMeetings(HeldMeetingMapper rows) {
        this.rows = rows;
    }

    /**
     * @param caseId public id of its case; {@code /meetings/{id}} shows it
     * @param body committee or branch, party-meeting, group-meeting, lecture, theme-day, life-meeting
     */
    public record Held(String caseId, String body, String subject, LocalDate day, List<Resolved> resolved) {}

    /** @param item which matter of the meeting, from 1 @param number of the resolution, may be empty */
    public record Resolved(int item, String title, String number) {}

    /** Of the days, both included, by day; two statements. */
    public List<Held> of(UnitCode unit, LocalDate from, LocalDate until) {
        Map<String, List<HeldMeetingMapper.Row>> resolved = rows.resolved(unit.value(), from, until).stream()
                .collect(Collectors.groupingBy(HeldMeetingMapper.Row::meeting));
        return rows.held(unit.value(), from, until).stream()
                .map(one -> new Held(
                        one.caseId(),
                        one.body(),
                        one.subject(),
                        one.meetingDay(),
                        resolved.getOrDefault(one.caseId(), List.of()).stream()
                                .map(row -> new Resolved(row.item(), row.title(), row.number()))
                                .toList()))
                .toList();
    }
}
