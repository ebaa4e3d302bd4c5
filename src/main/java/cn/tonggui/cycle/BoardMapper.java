package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Band;
import cn.tonggui.cycle.score.PlanState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads of {@code cyc_*} for pages. No collection may be empty. */
@Mapper
interface BoardMapper {

    /** @param findings that stand @param undone of these not put right @param late of these past their deadline @param sheets that were closed, of {@code units} */
    record Listed(
            String caseId,
            String number,
            String unit,
            String period,
            String subject,
            PlanState state,
            int pairs,
            int findings,
            int undone,
            int late,
            int sheets,
            int units) {}

    @Select("""
            <script>
            SELECT c.case_id, c.number, c.unit, c.period, c.subject, c.state,
                   (SELECT COUNT(*) FROM cyc_pair p WHERE p.cycle = c.case_id AND p.state != 'CANCELLED') AS pairs,
                   (SELECT COUNT(*) FROM cyc_finding f JOIN cyc_inspection i ON i.id = f.inspection
                    WHERE i.cycle = c.case_id AND f.ruling != 'drop') AS findings,
                   (SELECT COUNT(*) FROM cyc_finding f JOIN cyc_inspection i ON i.id = f.inspection
                    LEFT JOIN cyc_rectification r ON r.case_id = f.rectification
                    WHERE i.cycle = c.case_id AND f.ruling != 'drop' AND COALESCE(r.state, 'OPEN') IN ('OPEN', 'FILED')) AS undone,
                   (SELECT COUNT(*) FROM cyc_finding f JOIN cyc_inspection i ON i.id = f.inspection
                    JOIN cyc_rectification r ON r.case_id = f.rectification
                    WHERE i.cycle = c.case_id AND r.state IN ('OPEN', 'FILED') AND r.deadline &lt; #{today}) AS late,
                   (SELECT COUNT(*) FROM cyc_sheet s WHERE s.cycle = c.case_id AND s.state = 'CLOSED') AS sheets,
                   (SELECT COUNT(*) FROM cyc_unit u WHERE u.cycle = c.case_id) AS units
            FROM cyc_cycle c
            WHERE c.case_id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND c.state != 'CANCELLED'
            ORDER BY c.period DESC, c.unit, c.number DESC
            </script>
            """)
    List<Listed> listed(@Param("ids") Collection<String> ids, @Param("today") LocalDate today);

    /**
     * @param standing of its rectification: OPEN, FILED, DONE, DROPPED; null before one was begun
     * @param until its deadline now @param lateOn the first deadline that was missed
     */
    record Found(
            int inspection,
            LocalDate dayOn,
            int no,
            int pair,
            String unit,
            String side,
            String level,
            String words,
            String cause,
            String owner,
            LocalDate deadline,
            @Nullable String rectification,
            @Nullable String standing,
            @Nullable LocalDate until,
            @Nullable LocalDate lateOn) {

        boolean open() {
            return standing == null || standing.equals("OPEN") || standing.equals("FILED");
        }

        boolean late(LocalDate today) {
            return open() && today.isAfter(until == null ? deadline : until);
        }
    }

    /** What was found and stands, in the order of the inspections. */
    @Select("""
            SELECT i.no AS inspection, i.day_on, f.no, f.pair, f.unit, f.side, f.level, f.words, f.cause, f.owner, f.deadline,
                   f.rectification, r.state AS standing, r.deadline AS until, r.late_on
            FROM cyc_finding f
            JOIN cyc_inspection i ON i.id = f.inspection
            LEFT JOIN cyc_rectification r ON r.case_id = f.rectification
            WHERE i.cycle = #{cycle} AND f.ruling != 'drop'
            ORDER BY i.no, f.no
            """)
    List<Found> found(String cycle);

    /** What an inspection saw of a pair. */
    record Seen(
            int inspection, LocalDate dayOn, String leader, int pair, String party, String business, String words) {}

    @Select("""
            SELECT i.no AS inspection, i.day_on, i.leader, r.pair, r.party, r.business, r.words
            FROM cyc_result r
            JOIN cyc_inspection i ON i.id = r.inspection
            WHERE i.cycle = #{cycle} AND r.pair = #{pair}
            ORDER BY i.no
            """)
    List<Seen> seen(@Param("cycle") String cycle, @Param("pair") int pair);

    /** What a unit reported of a pair in a round. */
    record Told(
            int roundNo,
            @Nullable Integer partyPercent,
            String partyWords,
            @Nullable Integer businessPercent,
            String figure,
            String evidence,
            String reporter,
            LocalDateTime reportedAt) {}

    @Select("""
            SELECT round_no, party_percent, party_words, business_percent, figure, evidence, reporter, reported_at
            FROM cyc_progress
            WHERE cycle = #{cycle} AND pair = #{pair}
            ORDER BY round_no
            """)
    List<Told> told(@Param("cycle") String cycle, @Param("pair") int pair);

    /** @param metric of its business item, empty where it has none @param issuedAt of the plan, null before */
    record About(String metric, String checkWay, @Nullable LocalDateTime issuedAt) {}

    @Select("""
            SELECT COALESCE(MAX(i.metric), '') AS metric, COALESCE(MAX(i.check_way), '') AS check_way, MAX(c.issued_at) AS issued_at
            FROM cyc_cycle c
            LEFT JOIN cyc_item i ON i.cycle = c.case_id AND i.side = 'BUSINESS' AND i.pair = #{pair}
            WHERE c.case_id = #{cycle}
            """)
    About about(@Param("cycle") String cycle, @Param("pair") int pair);

    /** Results of a sheet, rounded; null before it is reckoned. */
    record Scored(
            String caseId,
            String unit,
            SheetState state,
            @Nullable BigDecimal partyShown,
            @Nullable BigDecimal businessShown,
            @Nullable BigDecimal branchShown,
            @Nullable Band branchBand,
            @Nullable BigDecimal workshopShown,
            @Nullable Band workshopBand) {

        public boolean counts() {
            return state == SheetState.CLOSED && branchShown != null;
        }
    }

    @Select("""
            SELECT case_id, unit, state, party_shown, business_shown, branch_shown, branch_band, workshop_shown, workshop_band
            FROM cyc_sheet
            WHERE cycle = #{cycle} AND state != 'CANCELLED'
            ORDER BY unit
            """)
    List<Scored> scored(String cycle);

    /** Closed ones of a period, for comparison. */
    @Select("""
            <script>
            SELECT case_id, unit, state, party_shown, business_shown, branch_shown, branch_band, workshop_shown, workshop_band
            FROM cyc_sheet
            WHERE period = #{period} AND state = 'CLOSED'
              AND unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            ORDER BY unit
            </script>
            """)
    List<Scored> before(@Param("units") Collection<String> units, @Param("period") String period);
}
