package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What branches held and called, for the lights of their rhythm. No list of units may be empty. */
@Mapper
interface RhythmMapper {

    @Select("""
            <script>
            SELECT unit, party_group, body, kind, meeting_day, state, members_due, present
            FROM meet_meeting
            WHERE meeting_day &gt;= #{from} AND meeting_day &lt;= #{until} AND state &lt;&gt; 'CANCELLED'
              AND unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            </script>
            """)
    List<Rhythm.Row> rows(
            @Param("units") Collection<String> units, @Param("from") LocalDate from, @Param("until") LocalDate until);

    record First(String unit, LocalDate firstDay) {}

    @Select("""
            <script>
            SELECT unit, MIN(meeting_day) AS first_day
            FROM meet_meeting
            WHERE state &lt;&gt; 'CANCELLED'
              AND unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            GROUP BY unit
            </script>
            """)
    List<First> first(@Param("units") Collection<String> units);
}
