package cn.tonggui.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads of {@code meet_*} for pages, and what is added to signed minutes. No list of units may be empty. */
@Mapper
interface PageMapper {

    /** What a meeting has on paper. @param minutes null before they are written @param signedAt null before */
    record Sheet(
            String meetingTime,
            String place,
            @Nullable String noneNew,
            @Nullable String minutes,
            @Nullable LocalDateTime signedAt) {}

    record Addition(int no, String words, String addedBy, LocalDateTime addedAt) {}

    record Listed(
            String caseId,
            String unit,
            String body,
            String kind,
            String monthOf,
            int numberNo,
            String subject,
            LocalDate meetingDay,
            String meetingTime,
            MeetingState state,
            int membersDue,
            @Nullable Integer present,
            int items,
            int passed) {}

    /** @param proposer shown only where display is named */
    record Posted(
            String caseId,
            String number,
            String unit,
            String subject,
            String factor,
            String place,
            @Nullable Integer likelihood,
            @Nullable Integer severity,
            String level,
            boolean urgent,
            ProblemState state,
            int carryCount,
            String proposer,
            String display,
            @Nullable Integer rating,
            @Nullable String answer,
            LocalDateTime raisedAt,
            @Nullable LocalDateTime closedAt) {}

    @Select("""
            SELECT meeting_time, place, none_new, minutes, signed_at
            FROM meet_meeting
            WHERE case_id = #{id}
            """)
    Optional<Sheet> sheet(String id);

    @Select("""
            SELECT no, words, added_by, added_at
            FROM meet_addition
            WHERE meeting = #{meeting}
            ORDER BY no
            """)
    List<Addition> additions(String meeting);

    @Insert("""
            INSERT INTO meet_addition (meeting, no, words, added_by, added_at)
            VALUES (#{meeting}, #{no}, #{words}, #{by}, #{at})
            """)
    void add(
            @Param("meeting") String meeting,
            @Param("no") int no,
            @Param("words") String words,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    /** Of the days, latest first; those called off are left out. */
    @Select("""
            <script>
            SELECT m.case_id, m.unit, m.body, m.kind, m.month_of, m.number_no, m.subject, m.meeting_day, m.meeting_time, m.state,
                   m.members_due, m.present,
                   (SELECT COUNT(*) FROM meet_item i WHERE i.meeting = m.case_id AND (i.decision = 'put' OR i.kind = 'topic')) AS items,
                   (SELECT COUNT(*) FROM meet_item i WHERE i.meeting = m.case_id AND i.passed = TRUE) AS passed
            FROM meet_meeting m
            WHERE m.meeting_day &gt;= #{from} AND m.meeting_day &lt; #{until} AND m.state &lt;&gt; 'CANCELLED'
              AND m.unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            ORDER BY m.meeting_day DESC, m.number
            </script>
            """)
    List<Listed> listed(
            @Param("units") Collection<String> units, @Param("from") LocalDate from, @Param("until") LocalDate until);

    /** Those about the secretary hang on no wall; whoever reported one still sees it. Open ones first, then the latest. */
    @Select("""
            <script>
            SELECT case_id, number, unit, subject, factor, place, likelihood, severity, level, urgent, state, carry_count,
                   proposer, display, rating, answer, raised_at, closed_at
            FROM meet_problem
            WHERE (about_secretary = FALSE OR proposer = #{me})
              AND (closed_at IS NULL OR closed_at &gt;= #{since})
              AND unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, raised_at DESC, number
            LIMIT #{limit}
            </script>
            """)
    List<Posted> posted(
            @Param("units") Collection<String> units,
            @Param("me") String me,
            @Param("since") LocalDateTime since,
            @Param("limit") int limit);

    /** Where something was decided. @param itemNo which matter of the meeting it was */
    record Decided(String meeting, @Nullable Integer itemNo) {}

    /** The latest meeting that has the problem on its agenda and was not called off. */
    @Select("""
            SELECT i.meeting, i.no AS item_no
            FROM meet_item i
            JOIN meet_meeting m ON m.case_id = i.meeting
            WHERE i.problem = #{problem} AND i.no > 0 AND m.state <> 'CANCELLED'
            ORDER BY m.meeting_day DESC, m.opened_at DESC
            LIMIT 1
            """)
    Optional<Decided> decidedOn(String problem);

    /** The meeting that broke a resolution down to this. */
    @Select("""
            SELECT a.meeting, i.no AS item_no
            FROM meet_action a
            LEFT JOIN meet_item i ON i.id = a.item
            WHERE a.case_id = #{action} AND a.meeting IS NOT NULL
            """)
    Optional<Decided> decidedAs(String action);

    /** Due first. */
    @Select("""
            <script>
            SELECT case_id, number, unit, meeting, item, problem, title, owner, checker, deadline, extensions, carry_count, state
            FROM meet_action
            WHERE state = 'OPEN'
              AND (owner = #{me} OR checker = #{me}
                <if test="!units.isEmpty()">
                  OR unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
                </if>)
            ORDER BY deadline, number
            LIMIT #{limit}
            </script>
            """)
    List<Action> doing(@Param("units") Collection<String> units, @Param("me") String me, @Param("limit") int limit);
}
