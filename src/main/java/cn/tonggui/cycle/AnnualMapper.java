package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What a unit's year rests on: quarters and year-end, vetoes, and what an appeal changes. */
@Mapper
interface AnnualMapper {

    /** The score sheet of a unit for a period of the year. @param cycle the case that opened it, null where begun by hand */
    record Found(
            String unit,
            String period,
            String caseId,
            String number,
            SheetState state,
            @Nullable String cycle,
            @Nullable BigDecimal branchShown,
            @Nullable BigDecimal workshopShown) {

        boolean closed() {
            return state == SheetState.CLOSED;
        }
    }

    /** @param no of those entered for the year; nought for one of a sheet @param evidence number of a document or of a sheet */
    record Ground(int no, String unit, String kind, String reason, String evidence) {}

    /** @param item Q1 to Q4, END, DEBRIEF, INQUIRY, DUAL_DUTY or VETO @param workshop of a quarter or the year-end alone */
    record Change(
            int no,
            String unit,
            String item,
            @Nullable BigDecimal points,
            @Nullable BigDecimal workshop,
            String source) {}

    @Select("""
            <script>
            SELECT s.unit, s.period, s.case_id, s.number, s.state, s.cycle, s.branch_shown, s.workshop_shown
            FROM cyc_sheet s
            JOIN cyc_appraised a ON a.unit = s.unit
            WHERE a.appraisal = #{appraisal} AND s.slot IS NOT NULL
              AND s.period IN <foreach collection="periods" item="one" open="(" separator="," close=")">#{one}</foreach>
            ORDER BY a.place, s.period
            </script>
            """)
    List<Found> sheets(@Param("appraisal") String appraisal, @Param("periods") Collection<String> periods);

    @Select("""
            SELECT p.unit, p.period, p.sheet, s.number AS sheet_number, s.branch_exact, s.workshop_exact, p.branch, p.workshop,
                   p.source, p.reason
            FROM cyc_annual_part p
            JOIN cyc_appraised a ON a.appraisal = p.appraisal AND a.unit = p.unit
            LEFT JOIN cyc_sheet s ON s.case_id = p.sheet
            WHERE p.appraisal = #{appraisal}
            ORDER BY a.place, p.period
            """)
    List<AnnualPart> parts(String appraisal);

    @Delete("""
            DELETE FROM cyc_annual_part
            WHERE appraisal = #{appraisal}
            """)
    void clear(String appraisal);

    @Insert("""
            <script>
            INSERT INTO cyc_annual_part (appraisal, unit, period, sheet, branch, workshop, source, reason)
            VALUES
              <foreach collection="parts" item="one" separator=",">
                (#{appraisal}, #{one.unit}, #{one.period}, #{one.sheet}, #{one.branch}, #{one.workshop}, #{one.source}, #{one.reason})
              </foreach>
            </script>
            """)
    void keep(@Param("appraisal") String appraisal, @Param("parts") Collection<AnnualPart> parts);

    @Update("""
            UPDATE cyc_annual_part
            SET branch = #{one.points}, workshop = #{one.workshop}, source = #{one.source}, reason = ''
            WHERE appraisal = #{appraisal} AND unit = #{one.unit} AND period = #{period} AND sheet IS NULL
            """)
    void change(@Param("appraisal") String appraisal, @Param("one") Change one, @Param("period") String period);

    @Select("""
            SELECT no, unit, kind, reason, evidence
            FROM cyc_annual_veto
            WHERE appraisal = #{appraisal} AND lifted = FALSE
            ORDER BY no
            """)
    List<Ground> entered(String appraisal);

    /** Of the sheets of the year. @param kinds words of what is a veto */
    @Select("""
            <script>
            SELECT 0 AS no, p.unit, j.kind, j.reason, s.number AS evidence
            FROM cyc_adjustment j
            JOIN cyc_sheet s ON s.case_id = j.sheet
            JOIN cyc_annual_part p ON p.sheet = j.sheet
            WHERE p.appraisal = #{appraisal}
              AND j.kind IN <foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
            ORDER BY s.number, j.no
            </script>
            """)
    List<Ground> ofSheets(@Param("appraisal") String appraisal, @Param("kinds") Collection<String> kinds);

    @Delete("""
            DELETE FROM cyc_annual_veto
            WHERE appraisal = #{appraisal}
            """)
    void clearVetoes(String appraisal);

    @Insert("""
            <script>
            INSERT INTO cyc_annual_veto (appraisal, no, unit, kind, reason, evidence, lifted)
            VALUES
              <foreach collection="grounds" item="one" separator=",">
                (#{appraisal}, #{one.no}, #{one.unit}, #{one.kind}, #{one.reason}, #{one.evidence}, FALSE)
              </foreach>
            </script>
            """)
    void veto(@Param("appraisal") String appraisal, @Param("grounds") Collection<Ground> grounds);

    @Update("""
            UPDATE cyc_annual_veto
            SET lifted = TRUE
            WHERE appraisal = #{appraisal} AND unit = #{unit}
            """)
    void lift(@Param("appraisal") String appraisal, @Param("unit") String unit);

    @Select("""
            SELECT no, unit, item, points, workshop, source
            FROM cyc_annual_change
            WHERE appraisal = #{appraisal}
            ORDER BY no
            """)
    List<Change> changes(String appraisal);

    @Delete("""
            DELETE FROM cyc_annual_change
            WHERE appraisal = #{appraisal}
            """)
    void clearChanges(String appraisal);

    @Insert("""
            <script>
            INSERT INTO cyc_annual_change (appraisal, no, unit, item, points, workshop, source)
            VALUES
              <foreach collection="changes" item="one" separator=",">
                (#{appraisal}, #{one.no}, #{one.unit}, #{one.item}, #{one.points}, #{one.workshop}, #{one.source})
              </foreach>
            </script>
            """)
    void propose(@Param("appraisal") String appraisal, @Param("changes") Collection<Change> changes);
}
