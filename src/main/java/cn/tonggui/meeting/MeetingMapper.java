package cn.tonggui.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Meetings themselves. */
@Mapper
interface MeetingMapper {

    /**
     * @param monthSlot unit and month of a regular one, of which there is one each month; null for all others
     * @param group that meets; null for the whole branch
     */
    record Opened(
            Meeting meeting,
            @Nullable String monthSlot,
            String time,
            String place,
            @Nullable String group) {}

    @Insert("""
            INSERT INTO meet_meeting (case_id, number, unit, month_slot, body, kind, month_of, number_no, subject, meeting_day,
                                      meeting_time, place, state, host, recorder, quorum_rule, vote_base, members_due, party_group, opened_at)
            VALUES (#{one.meeting.caseId}, #{one.meeting.number}, #{one.meeting.unit}, #{one.monthSlot}, #{one.meeting.body},
                    #{one.meeting.kind}, #{one.meeting.monthOf}, #{one.meeting.numberNo}, #{one.meeting.subject},
                    #{one.meeting.meetingDay}, #{one.time}, #{one.place}, #{one.meeting.state}, #{one.meeting.host},
                    #{one.meeting.recorder}, #{one.meeting.quorumRule}, #{one.meeting.voteBase}, #{one.meeting.membersDue}, #{one.group},
                    #{now})
            """)
    void open(@Param("one") Opened one, @Param("now") LocalDateTime now);

    @Select("""
            SELECT case_id, number, unit, body, kind, month_of, number_no, subject, meeting_day, state, host, recorder, leader,
                   quorum_rule, vote_base, members_due, present, current_item
            FROM meet_meeting
            WHERE case_id = #{id}
            """)
    Optional<Meeting> find(String id);

    /** @param bodies that are counted together */
    @Select("""
            <script>
            SELECT COALESCE(MAX(number_no), 0) + 1
            FROM meet_meeting
            WHERE unit = #{unit} AND month_of LIKE CONCAT(#{year}, '-%')
              AND body IN <foreach collection="bodies" item="body" open="(" separator="," close=")">#{body}</foreach>
            </script>
            """)
    int nextNo(@Param("unit") String unit, @Param("year") String year, @Param("bodies") List<String> bodies);

    @Update("""
            UPDATE meet_meeting
            SET state = #{to}
            WHERE case_id = #{id} AND state = #{from}
            """)
    int move(@Param("id") String id, @Param("from") MeetingState from, @Param("to") MeetingState to);

    @Update("""
            UPDATE meet_meeting
            SET none_new = #{noneNew}, noticed_at = #{now}
            WHERE case_id = #{id}
            """)
    void notice(@Param("id") String id, @Param("noneNew") @Nullable String noneNew, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE meet_meeting
            SET present = #{present}, leader = #{leader}
            WHERE case_id = #{id}
            """)
    void came(@Param("id") String id, @Param("present") int present, @Param("leader") @Nullable String leader);

    @Update("""
            UPDATE meet_meeting
            SET held_at = #{now}
            WHERE case_id = #{id} AND held_at IS NULL
            """)
    void held(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE meet_meeting
            SET meeting_day = #{day}, meeting_time = #{time}, place = #{place}
            WHERE case_id = #{id}
            """)
    void postpone(
            @Param("id") String id,
            @Param("day") LocalDate day,
            @Param("time") String time,
            @Param("place") String place);

    @Update("""
            UPDATE meet_meeting
            SET current_item = #{no}
            WHERE case_id = #{id}
            """)
    void discuss(@Param("id") String id, @Param("no") @Nullable Integer no);

    @Update("""
            UPDATE meet_meeting
            SET minutes = #{minutes}, signed_at = #{now}
            WHERE case_id = #{id} AND signed_at IS NULL
            """)
    int sign(@Param("id") String id, @Param("minutes") String minutes, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE meet_meeting
            SET closed_at = #{now}
            WHERE case_id = #{id}
            """)
    void close(@Param("id") String id, @Param("now") LocalDateTime now);

    /** Frees the month for another regular meeting. */
    @Update("""
            UPDATE meet_meeting
            SET state = 'CANCELLED', month_slot = NULL, closed_at = #{now}
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    int cancel(@Param("id") String id, @Param("now") LocalDateTime now);

    /** What was on the agenda of the meeting and not decided waits in the pool again. */
    @Update("""
            UPDATE meet_problem
            SET state = CASE WHEN carry_count > 0 THEN 'CARRIED_OVER' ELSE 'QUEUED' END
            WHERE state = 'ON_AGENDA' AND case_id IN (SELECT problem FROM meet_item WHERE meeting = #{id} AND problem IS NOT NULL)
            """)
    void release(String id);

    @Select("""
            SELECT none_new
            FROM meet_meeting
            WHERE unit = #{unit} AND kind = 'regular' AND state <> 'CANCELLED' AND month_of < #{month}
            ORDER BY month_of DESC
            LIMIT 1
            """)
    @Nullable
    String noneNewBefore(@Param("unit") String unit, @Param("month") String month);

    record Held(String unit, String monthOf, LocalDate meetingDay) {}

    /** Regular meetings from the month on, whoever may see them: for the monthly call. */
    @Select("""
            SELECT unit, month_of, meeting_day
            FROM meet_meeting
            WHERE kind = 'regular' AND state <> 'CANCELLED' AND month_of >= #{from}
            ORDER BY month_of
            """)
    List<Held> regularSince(String from);
}
