package cn.tonggui.cycle;

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

/** Score sheets and their results. */
@Mapper
interface SheetMapper {

    /** A result, with what it is reckoned on with and what is shown of it. */
    record Kept(
            @Nullable String exact,
            @Nullable BigDecimal shown,
            @Nullable String band) {}

    /** How the sheet of one unit stands; nulls before it is reckoned. */
    record Outcome(
            String caseId,
            String number,
            String unit,
            SheetState state,
            @Nullable BigDecimal partyShown,
            @Nullable BigDecimal businessShown,
            @Nullable BigDecimal branchShown,
            @Nullable String branchBand,
            @Nullable BigDecimal workshopShown) {

        boolean closed() {
            return state == SheetState.CLOSED;
        }
    }

    /** A sheet that was called off is left out. */
    @Select("""
            SELECT s.case_id, s.number, s.unit, s.state, s.party_shown, s.business_shown, s.branch_shown, s.branch_band,
                   s.workshop_shown
            FROM cyc_sheet s
            WHERE s.cycle = #{cycle} AND s.state != 'CANCELLED'
            ORDER BY s.unit
            """)
    List<Outcome> ofCycle(String cycle);

    @Insert("""
            INSERT INTO cyc_sheet (case_id, number, unit, period, slot, cycle, crosser, rules_day, state, opened_at)
            VALUES (#{one.caseId}, #{one.number}, #{one.unit}, #{one.period}, #{slot}, #{one.cycle}, #{one.crosser},
                    #{one.rulesDay}, #{one.state}, #{now})
            """)
    void open(@Param("one") Sheet one, @Param("slot") String slot, @Param("now") LocalDateTime now);

    @Insert("""
            <script>
            INSERT INTO cyc_indicator (sheet, ref, no, side, title, weight, rater)
            VALUES
              <foreach collection="lines" item="line" separator=",">
                (#{sheet}, #{line.ref}, #{line.no}, #{line.side}, #{line.title}, #{line.weight}, #{line.rater})
              </foreach>
            </script>
            """)
    void write(@Param("sheet") String sheet, @Param("lines") Collection<Line> lines);

    @Select("""
            SELECT case_id, number, unit, period, cycle, crosser, rules_day, state
            FROM cyc_sheet
            WHERE case_id = #{id}
            """)
    Optional<Sheet> find(String id);

    @Select("""
            SELECT case_id, number, unit, period, cycle, crosser, rules_day, state
            FROM cyc_sheet
            WHERE slot = #{slot}
            """)
    Optional<Sheet> inSlot(String slot);

    @Select("""
            SELECT ref, no, side, title, weight, rater
            FROM cyc_indicator
            WHERE sheet = #{sheet}
            ORDER BY no
            """)
    List<Line> lines(String sheet);

    @Update("""
            UPDATE cyc_sheet
            SET state = #{to}
            WHERE case_id = #{id} AND state = #{from}
            """)
    int move(@Param("id") String id, @Param("from") SheetState from, @Param("to") SheetState to);

    @Update("""
            UPDATE cyc_sheet
            SET state = 'CLOSED', closed_at = #{now}
            WHERE case_id = #{id} AND state = 'SETTLED'
            """)
    int close(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_sheet
            SET state = 'CANCELLED', slot = NULL, closed_at = #{now}
            WHERE case_id = #{id} AND state NOT IN ('CLOSED', 'CANCELLED')
            """)
    int cancel(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE cyc_sheet
            SET party_exact = #{party.exact}, party_shown = #{party.shown},
                business_exact = #{business.exact}, business_shown = #{business.shown},
                branch_exact = #{branch.exact}, branch_shown = #{branch.shown}, branch_band = #{branch.band},
                workshop_exact = #{workshop.exact}, workshop_shown = #{workshop.shown}, workshop_band = #{workshop.band},
                composition = #{composition}
            WHERE case_id = #{id}
            """)
    void result(
            @Param("id") String id,
            @Param("party") Kept party,
            @Param("business") Kept business,
            @Param("branch") Kept branch,
            @Param("workshop") Kept workshop,
            @Param("composition") String composition);
}
