package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Meetings that were held and what they passed, of one branch. */
@Mapper
interface HeldMeetingMapper {

    record Sat(String caseId, String body, String subject, LocalDate meetingDay) {}

    record Row(String meeting, int item, String title, String number) {}

    @Select("""
            SELECT case_id, body, subject, meeting_day
            FROM meet_meeting
            WHERE unit = #{unit} AND meeting_day >= #{from} AND meeting_day <= #{until} AND held_at IS NOT NULL
              AND state != 'CANCELLED'
            ORDER BY meeting_day, number
            """)
    List<Sat> held(@Param("unit") String unit, @Param("from") LocalDate from, @Param("until") LocalDate until);

    @Select("""
            SELECT i.meeting, i.no AS item, i.title, COALESCE(i.resolution_no, '') AS number
            FROM meet_item i
            JOIN meet_meeting m ON m.case_id = i.meeting
            WHERE m.unit = #{unit} AND m.meeting_day >= #{from} AND m.meeting_day <= #{until} AND m.held_at IS NOT NULL
              AND m.state != 'CANCELLED' AND i.no > 0 AND i.passed = TRUE
            ORDER BY i.meeting, i.no
            """)
    List<Row> resolved(@Param("unit") String unit, @Param("from") LocalDate from, @Param("until") LocalDate until);
}
