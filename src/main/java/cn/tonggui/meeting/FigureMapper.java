package cn.tonggui.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What the indicators of §2.2.5 are counted from, a statement for each kind. No list of units may be empty. */
@Mapper
interface FigureMapper {

    /** @param observers how many of those who only attend came */
    record MeetingRow(String unit, String monthOf, String kind, MeetingState state, int observers) {}

    /** @param writtenAt when its material came in, null for none */
    record ItemRow(
            String unit,
            String kind,
            LocalDate meetingDay,
            @Nullable LocalDateTime writtenAt) {}

    record ActionRow(
            String unit,
            LocalDate deadline,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt) {}

    /**
     * @param earlierAt when the problem was reported that it went into, null for none
     * @param heldAt when the last meeting that resolved something on it began, null for none
     */
    record ProblemRow(
            String unit,
            LocalDateTime raisedAt,
            @Nullable LocalDateTime earlierAt,
            @Nullable Integer rating,
            @Nullable LocalDateTime answeredAt,
            @Nullable LocalDateTime heldAt) {}

    @Select("""
            <script>
            SELECT m.unit, m.month_of, m.kind, m.state,
                   (SELECT COUNT(*) FROM meet_presence p
                    WHERE p.meeting = m.case_id AND p.kind = 'OBSERVER' AND p.present = TRUE) AS observers
            FROM meet_meeting m
            WHERE m.meeting_day &gt;= #{from} AND m.meeting_day &lt; #{until} AND m.state &lt;&gt; 'CANCELLED'
              AND m.body IN ('committee', 'branch')
              AND m.unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            </script>
            """)
    List<MeetingRow> meetings(
            @Param("units") Collection<String> units, @Param("from") LocalDate from, @Param("until") LocalDate until);

    @Select("""
            <script>
            SELECT m.unit, i.kind, m.meeting_day, t.written_at
            FROM meet_item i
            JOIN meet_meeting m ON m.case_id = i.meeting
            LEFT JOIN meet_material t ON t.item = i.id
            WHERE m.meeting_day &gt;= #{from} AND m.meeting_day &lt; #{until} AND m.held_at IS NOT NULL AND i.decision = 'put'
              AND m.unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            </script>
            """)
    List<ItemRow> items(
            @Param("units") Collection<String> units, @Param("from") LocalDate from, @Param("until") LocalDate until);

    @Select("""
            <script>
            SELECT unit, deadline, opened_at, closed_at
            FROM meet_action
            WHERE opened_at &gt;= #{from} AND opened_at &lt; #{until} AND state &lt;&gt; 'DROPPED'
              AND unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            </script>
            """)
    List<ActionRow> actions(
            @Param("units") Collection<String> units,
            @Param("from") LocalDateTime from,
            @Param("until") LocalDateTime until);

    @Select("""
            <script>
            SELECT p.unit, p.raised_at, e.raised_at AS earlier_at, p.rating, p.answered_at,
                   (SELECT MAX(m.held_at) FROM meet_item i JOIN meet_meeting m ON m.case_id = i.meeting
                    WHERE i.problem = p.case_id AND i.resolution_kind &lt;&gt; 'defer') AS held_at
            FROM meet_problem p
            LEFT JOIN meet_problem e ON e.case_id = p.merged_into
            WHERE p.raised_at &gt;= #{from} AND p.raised_at &lt; #{until}
              AND p.unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            </script>
            """)
    List<ProblemRow> problems(
            @Param("units") Collection<String> units,
            @Param("from") LocalDateTime from,
            @Param("until") LocalDateTime until);
}
