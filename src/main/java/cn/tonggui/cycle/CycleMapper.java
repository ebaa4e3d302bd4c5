package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Cycles and the units that take part. */
@Mapper
interface CycleMapper {

    /** One that takes part, with both its heads. */
    record Member(String unit, int place, String partyHead, String businessHead) {}

    @Insert("""
            INSERT INTO cyc_cycle (case_id, number, unit, slot, period, subject, party_head, business_head, explanation, progress_no,
                                   state, opened_at)
            VALUES (#{one.caseId}, #{one.number}, #{one.unit}, #{slot}, #{one.period}, #{one.subject}, #{one.partyHead},
                    #{one.businessHead}, '', 0, 'DRAFT', #{now})
            """)
    void open(@Param("one") Cycle one, @Param("slot") String slot, @Param("now") LocalDateTime now);

    @Insert("""
            <script>
            INSERT INTO cyc_unit (cycle, unit, place, party_head, business_head)
            VALUES
              <foreach collection="members" item="one" separator=",">
                (#{cycle}, #{one.unit}, #{one.place}, #{one.partyHead}, #{one.businessHead})
              </foreach>
            </script>
            """)
    void join(@Param("cycle") String cycle, @Param("members") Collection<Member> members);

    @Select("""
            SELECT case_id, number, unit, period, subject, party_head, business_head, explanation, progress_no, state
            FROM cyc_cycle
            WHERE case_id = #{id} AND state != 'CANCELLED'
            """)
    Optional<Cycle> find(String id);

    @Select("""
            SELECT number
            FROM cyc_cycle
            WHERE slot = #{slot}
            """)
    Optional<String> inSlot(String slot);

    @Select("""
            SELECT unit, place, party_head, business_head
            FROM cyc_unit
            WHERE cycle = #{cycle}
            ORDER BY place
            """)
    List<Member> members(String cycle);

    @Update("""
            UPDATE cyc_cycle
            SET explanation = #{explanation}
            WHERE case_id = #{id}
            """)
    void explain(@Param("id") String id, @Param("explanation") String explanation);

    @Update("""
            UPDATE cyc_cycle
            SET progress_no = progress_no + 1
            WHERE case_id = #{id}
            """)
    void nextRound(String id);

    @Update("""
            UPDATE cyc_cycle
            SET state = #{to}
            WHERE case_id = #{id} AND state = #{from}
            """)
    int move(@Param("id") String id, @Param("from") PlanState from, @Param("to") PlanState to);

    @Update("""
            UPDATE cyc_cycle
            SET issued_at = #{now}
            WHERE case_id = #{id}
            """)
    void issued(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_cycle
            SET closed_at = #{now}
            WHERE case_id = #{id}
            """)
    void closed(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_cycle
            SET state = 'CANCELLED', slot = NULL, closed_at = #{now}
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    int cancel(@Param("id") String id, @Param("now") LocalDateTime now);
}
