package cn.tonggui.cycle;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Fusion reviews and their links. */
@Mapper
interface FusionMapper {

    @Insert("""
            INSERT INTO cyc_fusion (case_id, number, cycle, unit, slot, explanation, state, opened_at)
            VALUES (#{one.caseId}, #{one.number}, #{one.cycle}, #{one.unit}, #{slot}, '', 'OPEN', #{now})
            """)
    void open(@Param("one") Fusion one, @Param("slot") String slot, @Param("now") LocalDateTime now);

    @Select("""
            SELECT number
            FROM cyc_fusion
            WHERE slot = #{slot}
            """)
    Optional<String> inSlot(String slot);

    @Select("""
            SELECT case_id, number, cycle, unit, explanation, state
            FROM cyc_fusion
            WHERE case_id = #{id}
            """)
    Optional<Fusion> find(String id);

    @Update("""
            UPDATE cyc_fusion
            SET explanation = #{explanation}
            WHERE case_id = #{id}
            """)
    void explain(@Param("id") String id, @Param("explanation") String explanation);

    @Update("""
            UPDATE cyc_fusion
            SET state = #{to}
            WHERE case_id = #{id}
            """)
    void move(@Param("id") String id, @Param("to") Fusion.State to);

    @Update("""
            UPDATE cyc_fusion
            SET signed_at = #{now}
            WHERE case_id = #{id}
            """)
    void signed(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_fusion
            SET state = 'CANCELLED', slot = NULL
            WHERE case_id = #{id} AND state != 'SIGNED'
            """)
    void cancel(String id);

    @Delete("""
            DELETE FROM cyc_fusion_link
            WHERE fusion = #{id}
            """)
    void clear(String id);

    @Insert("""
            <script>
            INSERT INTO cyc_fusion_link (fusion, no, party, indicator, baseline, target, reason, actual, met, difference)
            VALUES
              <foreach collection="links" item="one" separator=",">
                (#{id}, #{one.no}, #{one.party}, #{one.indicator}, #{one.baseline}, #{one.target}, #{one.reason}, #{one.actual},
                 #{one.met}, #{one.difference})
              </foreach>
            </script>
            """)
    void write(@Param("id") String id, @Param("links") Collection<FusionLink> links);

    @Select("""
            SELECT no, party, indicator, baseline, target, reason, actual, met, difference
            FROM cyc_fusion_link
            WHERE fusion = #{id}
            ORDER BY no
            """)
    List<FusionLink> links(String id);

    /** What of a unit was linked, and what came of it. */
    record Signed(
            String unit,
            int no,
            String party,
            String indicator,
            String baseline,
            String target,
            String actual,
            String met,
            String difference) {

        FusionLink link() {
            return FusionLink.linked(no, party, indicator, baseline, target).came(actual, met, difference);
        }
    }

    /** Of all units in the cycle, where both heads signed it. */
    @Select("""
            SELECT f.unit, l.no, l.party, l.indicator, l.baseline, l.target, l.actual, l.met, l.difference
            FROM cyc_fusion_link l
            JOIN cyc_fusion f ON f.case_id = l.fusion
            WHERE f.cycle = #{cycle} AND f.state = 'SIGNED' AND l.indicator != ''
            ORDER BY f.unit, l.no
            """)
    List<Signed> results(String cycle);
}
