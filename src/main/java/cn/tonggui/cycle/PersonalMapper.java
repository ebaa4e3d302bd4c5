package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Scores of people, in a cycle and in a year, and what they rest on. */
@Mapper
interface PersonalMapper {

    /** @param exact null where a part is missing */
    record Kept(
            String unit,
            String role,
            String person,
            @Nullable String exact,
            @Nullable BigDecimal shown) {}

    /** What a unit came to in a cycle: its sheet, with both results as ratios. */
    record UnitResult(String unit, String number, String branchExact, String workshopExact) {}

    @Select("""
            SELECT unit, number, branch_exact, workshop_exact
            FROM cyc_sheet
            WHERE cycle = #{cycle} AND state = 'CLOSED' AND branch_exact IS NOT NULL
            """)
    List<UnitResult> units(String cycle);

    @Select("""
            SELECT unit, kind, points, source
            FROM cyc_total
            WHERE case_id = #{caseId}
            ORDER BY unit, kind
            """)
    List<Total> totals(String caseId);

    /** Of the cycles of a year that are over, earliest period first, the year's own last. */
    @Select("""
            SELECT t.unit, t.kind, t.points, t.source
            FROM cyc_total t
            JOIN cyc_cycle c ON c.case_id = t.case_id
            WHERE c.state = 'CLOSED' AND c.slot IS NOT NULL AND (c.period = #{year} OR c.period LIKE CONCAT(#{year}, 'Q%'))
            ORDER BY CASE WHEN c.period = #{year} THEN 1 ELSE 0 END, c.period, t.unit, t.kind
            """)
    List<Total> ofYear(String year);

    @Delete("""
            DELETE FROM cyc_total
            WHERE case_id = #{caseId}
            """)
    void clearTotals(String caseId);

    @Insert("""
            <script>
            INSERT INTO cyc_total (case_id, unit, kind, points, source)
            VALUES
              <foreach collection="totals" item="one" separator=",">
                (#{caseId}, #{one.unit}, #{one.kind}, #{one.points}, #{one.source})
              </foreach>
            </script>
            """)
    void keepTotals(@Param("caseId") String caseId, @Param("totals") Collection<Total> totals);

    @Select("""
            SELECT unit, role, person, exact, shown
            FROM cyc_personal
            WHERE case_id = #{caseId}
            ORDER BY place
            """)
    List<Kept> kept(String caseId);

    @Delete("""
            DELETE FROM cyc_personal
            WHERE case_id = #{caseId}
            """)
    void clear(String caseId);

    @Insert("""
            <script>
            INSERT INTO cyc_personal (case_id, place, unit, role, person, exact, shown)
            VALUES
              <foreach collection="kept" item="one" index="at" separator=",">
                (#{caseId}, #{at}, #{one.unit}, #{one.role}, #{one.person}, #{one.exact}, #{one.shown})
              </foreach>
            </script>
            """)
    void keep(@Param("caseId") String caseId, @Param("kept") Collection<Kept> kept);

    @Select("""
            SELECT words
            FROM cyc_circular
            WHERE case_id = #{caseId}
            """)
    @Nullable
    String words(String caseId);

    @Delete("""
            DELETE FROM cyc_circular
            WHERE case_id = #{caseId}
            """)
    void clearWords(String caseId);

    @Insert("""
            INSERT INTO cyc_circular (case_id, words)
            VALUES (#{caseId}, #{words})
            """)
    void keepWords(@Param("caseId") String caseId, @Param("words") String words);
}
