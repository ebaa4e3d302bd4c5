package cn.tonggui.meeting;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The fixed part of a regular meeting: the brief and the four factors. */
@Mapper
interface BriefMapper {

    record Brief(
            String meeting,
            @Nullable Integer violations,
            @Nullable Integer faults,
            @Nullable Integer windows,
            String weather,
            String words) {}

    record Factor(
            String meeting,
            String factor,
            String words,
            @Nullable Integer likelihood,
            @Nullable Integer severity,
            String measure) {}

    @Select("""
            SELECT meeting, violations, faults, windows, weather, words
            FROM meet_brief
            WHERE meeting = #{meeting}
            """)
    @Nullable
    Brief brief(String meeting);

    /** Of the regular meeting of that branch and month ({@code 2026-10}). */
    @Select("""
            SELECT b.meeting, b.violations, b.faults, b.windows, b.weather, b.words
            FROM meet_brief b
              JOIN meet_meeting m ON m.case_id = b.meeting
            WHERE m.unit = #{unit} AND m.month_of = #{month} AND m.kind = 'regular' AND m.state <> 'CANCELLED'
            ORDER BY m.number DESC
            LIMIT 1
            """)
    @Nullable
    Brief ofMonth(@Param("unit") String unit, @Param("month") String month);

    @Select("""
            SELECT meeting, factor, words, likelihood, severity, measure
            FROM meet_factor
            WHERE meeting = #{meeting}
            """)
    List<Factor> factors(String meeting);

    @Delete("""
            DELETE FROM meet_brief
            WHERE meeting = #{meeting}
            """)
    void dropBrief(String meeting);

    @Delete("""
            DELETE FROM meet_factor
            WHERE meeting = #{meeting}
            """)
    void dropFactors(String meeting);

    @Insert("""
            INSERT INTO meet_brief (meeting, violations, faults, windows, weather, words)
            VALUES (#{one.meeting}, #{one.violations}, #{one.faults}, #{one.windows}, #{one.weather}, #{one.words})
            """)
    void write(@Param("one") Brief one);

    @Insert("""
            <script>
            INSERT INTO meet_factor (meeting, factor, words, likelihood, severity, measure)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.meeting}, #{row.factor}, #{row.words}, #{row.likelihood}, #{row.severity}, #{row.measure})
              </foreach>
            </script>
            """)
    void conclude(@Param("rows") List<Factor> rows);
}
