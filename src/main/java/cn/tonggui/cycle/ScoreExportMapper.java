package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Band;
import cn.tonggui.cycle.score.Side;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads whole score sheets, as many as there are, for a workbook. No collection may be empty. */
@Mapper
interface ScoreExportMapper {

    /** Results rounded, null before it is reckoned. @param composition how they came about, a line each */
    record Kept(
            String caseId,
            String number,
            String unit,
            String period,
            @Nullable String cycle,
            SheetState state,
            @Nullable BigDecimal partyShown,
            @Nullable BigDecimal businessShown,
            @Nullable BigDecimal branchShown,
            @Nullable Band branchBand,
            @Nullable BigDecimal workshopShown,
            @Nullable Band workshopBand,
            @Nullable String composition) {

        /** Scores of others stay with them until they are settled. */
        boolean told() {
            return state == SheetState.SETTLED || state == SheetState.CLOSED;
        }
    }

    @Select("""
            SELECT case_id
            FROM cyc_sheet
            WHERE cycle = #{cycle} AND state != 'CANCELLED'
            """)
    List<String> ofCycle(String cycle);

    @Select("""
            <script>
            SELECT case_id, number, unit, period, cycle, state, party_shown, business_shown, branch_shown, branch_band, workshop_shown,
                   workshop_band, composition
            FROM cyc_sheet
            WHERE case_id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY unit
            </script>
            """)
    List<Kept> sheets(@Param("ids") Collection<String> ids);

    /** An indicator of one of the sheets. */
    record Asked(String sheet, String ref, Side side, String title, int weight) {}

    @Select("""
            <script>
            SELECT sheet, ref, side, title, weight
            FROM cyc_indicator
            WHERE sheet IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY sheet, no
            </script>
            """)
    List<Asked> asked(@Param("ids") Collection<String> ids);

    /** What somebody gave. @param points null where it does not apply */
    record Given(
            String sheet,
            String ref,
            Score.Stage stage,
            @Nullable BigDecimal points,
            String words,
            String scorer) {}

    @Select("""
            <script>
            SELECT sheet, ref, stage, points, words, scorer
            FROM cyc_score
            WHERE sheet IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Given> given(@Param("ids") Collection<String> ids);

    /** What is added and taken off, and the grounds of a veto. */
    record Adjusted(
            String sheet,
            String kind,
            String reason,
            @Nullable BigDecimal points,
            String evidence) {}

    @Select("""
            <script>
            SELECT sheet, kind, reason, points, evidence
            FROM cyc_adjustment
            WHERE sheet IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY sheet, no
            </script>
            """)
    List<Adjusted> adjusted(@Param("ids") Collection<String> ids);
}
