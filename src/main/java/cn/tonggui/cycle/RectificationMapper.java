package cn.tonggui.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What is put right (整改). */
@Mapper
interface RectificationMapper {

    @Insert("""
            INSERT INTO cyc_rectification (case_id, number, unit, subject, finding, side, level, owner, rechecker, deadline, delays,
                                           cause, state, opened_at)
            VALUES (#{one.caseId}, #{one.number}, #{one.unit}, #{one.subject}, #{one.finding}, #{one.side}, #{one.level},
                    #{one.owner}, #{one.rechecker}, #{one.deadline}, 0, '', 'OPEN', #{now})
            """)
    void open(@Param("one") Rectification one, @Param("now") LocalDateTime now);

    @Select("""
            SELECT case_id, number, unit, subject, finding, side, level, owner, rechecker, deadline, delays, late_on, state
            FROM cyc_rectification
            WHERE case_id = #{id}
            """)
    Optional<Rectification> find(String id);

    @Update("""
            UPDATE cyc_rectification
            SET number = #{number}, owner = #{owner}, rechecker = #{rechecker}, cause = #{cause}, deadline = #{deadline},
                state = 'OPEN'
            WHERE case_id = #{id} AND state IN ('OPEN', 'FILED')
            """)
    void plan(
            @Param("id") String id,
            @Param("number") String number,
            @Param("owner") String owner,
            @Param("rechecker") String rechecker,
            @Param("cause") String cause,
            @Param("deadline") LocalDate deadline);

    /** Only the first one that was missed stays. */
    @Update("""
            UPDATE cyc_rectification
            SET late_on = deadline
            WHERE case_id = #{id} AND state = 'OPEN' AND late_on IS NULL AND deadline < #{today}
            """)
    void miss(@Param("id") String id, @Param("today") LocalDate today);

    @Update("""
            UPDATE cyc_rectification
            SET delays = delays + 1, deadline = #{deadline}
            WHERE case_id = #{id}
            """)
    void delay(@Param("id") String id, @Param("deadline") LocalDate deadline);

    @Update("""
            UPDATE cyc_rectification
            SET state = 'FILED'
            WHERE case_id = #{id} AND state = 'OPEN'
            """)
    void file(String id);

    @Update("""
            UPDATE cyc_rectification
            SET state = #{state}, closed_at = #{now}
            WHERE case_id = #{id} AND state IN ('OPEN', 'FILED')
            """)
    int end(@Param("id") String id, @Param("state") String state, @Param("now") LocalDateTime now);

    /** Those that missed a deadline within the days, or are about to have by today. */
    @Select("""
            SELECT case_id, number, unit, subject, finding, side, level, owner, rechecker, deadline, delays, late_on, state
            FROM cyc_rectification
            WHERE unit = #{unit}
              AND (late_on >= #{from} AND late_on <= #{until}
                   OR late_on IS NULL AND state = 'OPEN' AND deadline >= #{from} AND deadline <= #{until} AND deadline < #{today})
            ORDER BY number
            """)
    List<Rectification> lateIn(
            @Param("unit") String unit,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("today") LocalDate today);

    @Select("""
            SELECT case_id, number, unit, subject, finding, side, level, owner, rechecker, deadline, delays, late_on, state
            FROM cyc_rectification
            WHERE unit = #{unit} AND state != 'DROPPED' AND opened_at < #{until} AND (closed_at IS NULL OR closed_at >= #{from})
            ORDER BY number
            """)
    List<Rectification> of(
            @Param("unit") String unit, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

    @Update("""
            UPDATE cyc_rectification
            SET finding = #{finding}
            WHERE case_id = #{id}
            """)
    void belongs(@Param("id") String id, @Param("finding") String finding);

    @Select("""
            SELECT COUNT(*)
            FROM cyc_rectification r
            JOIN cyc_finding f ON f.rectification = r.case_id
            JOIN cyc_inspection i ON i.id = f.inspection
            WHERE i.cycle = #{cycle} AND r.level = 'A' AND r.state IN ('OPEN', 'FILED')
            """)
    int openA(String cycle);
}
