package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Annual appraisals, the units in them, and what these came to. */
@Mapper
interface AppraisalMapper {

    @Insert("""
            INSERT INTO cyc_appraisal (case_id, number, unit, slot, period, subject, rules_day, state, opened_at)
            VALUES (#{one.caseId}, #{one.number}, #{one.unit}, #{slot}, #{one.period}, #{one.subject}, #{one.rulesDay}, #{one.state},
                    #{now})
            """)
    void open(@Param("one") Appraisal one, @Param("slot") String slot, @Param("now") LocalDateTime now);

    @Insert("""
            <script>
            INSERT INTO cyc_appraised (appraisal, unit, place, party_head, business_head, answer, matter, ruling, opinion)
            VALUES
              <foreach collection="members" item="one" separator=",">
                (#{appraisal}, #{one.unit}, #{one.place}, #{one.partyHead}, #{one.businessHead}, '', '', '', '')
              </foreach>
            </script>
            """)
    void join(@Param("appraisal") String appraisal, @Param("members") Collection<Member> members);

    @Select("""
            SELECT number
            FROM cyc_appraisal
            WHERE slot = #{slot}
            """)
    Optional<String> inSlot(String slot);

    @Select("""
            SELECT case_id, number, unit, period, subject, rules_day, state
            FROM cyc_appraisal
            WHERE case_id = #{id} AND state != 'CANCELLED'
            """)
    Optional<Appraisal> find(String id);

    @Select("""
            <script>
            SELECT case_id, number, unit, period, subject, rules_day, state
            FROM cyc_appraisal
            WHERE case_id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND state != 'CANCELLED'
            ORDER BY period DESC, unit, number DESC
            </script>
            """)
    List<Appraisal> listed(@Param("ids") Collection<String> ids);

    @Select("""
            SELECT unit, place, party_head, business_head, quarters_shown, year_end_shown, branch_exact, branch_shown, branch_band,
                   workshop_shown, workshop_band, answer, matter, ruling, opinion
            FROM cyc_appraised
            WHERE appraisal = #{appraisal}
            ORDER BY place
            """)
    List<Appraised> units(String appraisal);

    @Update("""
            UPDATE cyc_appraisal
            SET state = #{state}
            WHERE case_id = #{id} AND state NOT IN ('CLOSED', 'CANCELLED')
            """)
    int state(@Param("id") String id, @Param("state") Appraisal.State state);

    @Update("""
            UPDATE cyc_appraisal
            SET closed_at = #{now}
            WHERE case_id = #{id}
            """)
    void closed(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_appraisal
            SET state = 'CANCELLED', slot = NULL, closed_at = #{now}
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    int cancel(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_appraised
            SET quarters_shown = #{quarters}, year_end_shown = #{yearEnd}, branch_exact = #{branch.exact}, branch_shown = #{branch.shown}, branch_band = #{branch.band},
                workshop_exact = #{workshop.exact}, workshop_shown = #{workshop.shown}, workshop_band = #{workshop.band}
            WHERE appraisal = #{appraisal} AND unit = #{unit}
            """)
    void result(
            @Param("appraisal") String appraisal,
            @Param("unit") String unit,
            @Nullable @Param("quarters") BigDecimal quarters,
            @Nullable @Param("yearEnd") BigDecimal yearEnd,
            @Param("branch") SheetMapper.Kept branch,
            @Param("workshop") SheetMapper.Kept workshop);

    @Update("""
            UPDATE cyc_appraised
            SET answer = '', matter = '', ruling = '', opinion = ''
            WHERE appraisal = #{appraisal}
            """)
    void ask(String appraisal);

    @Update("""
            UPDATE cyc_appraised
            SET answer = #{answer}, matter = #{matter}
            WHERE appraisal = #{appraisal} AND unit = #{unit}
            """)
    void answer(
            @Param("appraisal") String appraisal,
            @Param("unit") String unit,
            @Param("answer") String answer,
            @Param("matter") String matter);

    @Update("""
            UPDATE cyc_appraised
            SET ruling = #{ruling}, opinion = #{opinion}
            WHERE appraisal = #{appraisal} AND unit = #{unit}
            """)
    void rule(
            @Param("appraisal") String appraisal,
            @Param("unit") String unit,
            @Param("ruling") String ruling,
            @Param("opinion") String opinion);
}
