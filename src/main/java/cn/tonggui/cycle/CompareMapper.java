package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What periods are compared by, counted where it is kept. No collection may be empty. */
@Mapper
interface CompareMapper {

    record Known(String caseId, String period) {}

    /** @param items of the Party in the plan @param paired those that go with a business item */
    record Paired(String cycle, String unit, int items, int paired) {}

    record Ended(String cycle, String unit, int pairs, int done) {}

    /** @param cause as the owner found it, before that as the inspectors said */
    record Found(String cycle, String unit, String level, String cause, int many) {}

    record Scored(
            String period,
            String unit,
            String caseId,
            @Nullable BigDecimal party,
            @Nullable BigDecimal business,
            @Nullable BigDecimal branch,
            @Nullable BigDecimal workshop) {}

    @Select("""
            <script>
            SELECT case_id, period
            FROM cyc_cycle
            WHERE unit = #{unit} AND state != 'CANCELLED'
              AND period IN <foreach collection="periods" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    List<Known> cycles(@Param("unit") String unit, @Param("periods") Collection<String> periods);

    @Select("""
            <script>
            SELECT cycle, unit, COUNT(*) AS items, SUM(CASE WHEN partner IS NULL THEN 0 ELSE 1 END) AS paired
            FROM cyc_item
            WHERE side = 'PARTY' AND cycle IN <foreach collection="cycles" item="one" open="(" separator="," close=")">#{one}</foreach>
            GROUP BY cycle, unit
            </script>
            """)
    List<Paired> paired(@Param("cycles") Collection<String> cycles);

    @Select("""
            <script>
            SELECT cycle, unit, COUNT(*) AS pairs, SUM(CASE WHEN state = 'DONE' THEN 1 ELSE 0 END) AS done
            FROM cyc_pair
            WHERE state != 'CANCELLED'
              AND cycle IN <foreach collection="cycles" item="one" open="(" separator="," close=")">#{one}</foreach>
            GROUP BY cycle, unit
            </script>
            """)
    List<Ended> ended(@Param("cycles") Collection<String> cycles);

    @Select("""
            <script>
            SELECT cycle, unit, level, cause, COUNT(*) AS many
            FROM (SELECT i.cycle, f.unit, f.level,
                         CASE WHEN r.cause IS NULL OR r.cause = '' THEN f.cause ELSE r.cause END AS cause
                  FROM cyc_finding f
                  JOIN cyc_inspection i ON i.id = f.inspection
                  LEFT JOIN cyc_rectification r ON r.case_id = f.rectification
                  WHERE f.ruling != 'drop'
                    AND i.cycle IN <foreach collection="cycles" item="one" open="(" separator="," close=")">#{one}</foreach>) counted
            GROUP BY cycle, unit, level, cause
            </script>
            """)
    List<Found> found(@Param("cycles") Collection<String> cycles);

    @Select("""
            <script>
            SELECT period, unit, case_id, party_shown AS party, business_shown AS business, branch_shown AS branch, workshop_shown AS workshop
            FROM cyc_sheet
            WHERE state = 'CLOSED'
              AND unit IN <foreach collection="units" item="one" open="(" separator="," close=")">#{one}</foreach>
              AND period IN <foreach collection="periods" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    List<Scored> scored(@Param("units") Collection<String> units, @Param("periods") Collection<String> periods);
}
