package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The imported years, the days that differ from Monday to Friday, and years that wait for a second person. */
@Mapper
interface CalendarMapper {

    String PROPOSAL = """
            SELECT id, year_no, source, days, proposed_by, proposed_name, proposed_at, state, decided_name, decided_at, remark
            FROM rule_year_proposal
            """;

    @Select("""
            SELECT day_on, working
            FROM rule_calendar_day
            """)
    List<NamedDay> named();

    @Select("""
            SELECT year_no
            FROM rule_year
            """)
    List<Integer> importedYears();

    @Select("""
            SELECT day_on, working, name
            FROM rule_calendar_day
            WHERE day_on BETWEEN #{first} AND #{last}
            ORDER BY day_on
            """)
    List<DayRow> days(@Param("first") LocalDate first, @Param("last") LocalDate last);

    @Select("""
            SELECT year_no, imported_at, source
            FROM rule_year
            WHERE year_no = #{year}
            """)
    Optional<YearRow> year(int year);

    @Select({PROPOSAL, """
            WHERE state = 'WAITING'
            ORDER BY year_no
            """})
    List<YearProposal> waiting();

    @Select({PROPOSAL, """
            WHERE id = #{id}
            """})
    Optional<YearProposal> proposal(String id);

    @Insert("""
            INSERT INTO rule_year_proposal (id, year_no, source, days, proposed_by, proposed_name, proposed_at, state, slot)
            VALUES (#{id}, #{yearNo}, #{source}, #{days}, #{proposedBy}, #{proposedName}, #{proposedAt}, #{state}, #{yearNo})
            """)
    void propose(YearProposal proposal);

    /** One row, or somebody decided first. */
    @Update("""
            UPDATE rule_year_proposal
            SET state = #{state}, decided_by = #{by}, decided_name = #{name}, decided_at = #{at}, remark = #{remark}, slot = NULL
            WHERE id = #{id} AND state = 'WAITING'
            """)
    int decide(
            @Param("id") String id,
            @Param("state") String state,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") LocalDateTime at,
            @Param("remark") String remark);

    @Delete("""
            DELETE FROM rule_calendar_day
            WHERE day_on BETWEEN #{first} AND #{last}
            """)
    void clear(@Param("first") LocalDate first, @Param("last") LocalDate last);

    @Delete("""
            DELETE FROM rule_year
            WHERE year_no = #{year}
            """)
    void forget(int year);

    @Insert("""
            INSERT INTO rule_year (year_no, imported_at, source)
            VALUES (#{yearNo}, #{importedAt}, #{source})
            """)
    void imported(YearRow year);

    @Insert("""
            <script>
            INSERT INTO rule_calendar_day (day_on, working, name)
            VALUES
              <foreach collection="days" item="day" separator=",">(#{day.on}, #{day.working}, #{day.name})</foreach>
            </script>
            """)
    void keep(@Param("days") List<YearSheet.Day> days);

    record NamedDay(LocalDate dayOn, boolean working) {}

    record DayRow(LocalDate dayOn, boolean working, String name) {

        YearSheet.Day day() {
            return new YearSheet.Day(dayOn, working, name);
        }
    }

    record YearRow(int yearNo, LocalDateTime importedAt, String source) {}

    /** @param days line by line @param state WAITING, CONFIRMED or REFUSED */
    record YearProposal(
            String id,
            int yearNo,
            String source,
            String days,
            String proposedBy,
            String proposedName,
            LocalDateTime proposedAt,
            String state,
            @Nullable String decidedName,
            @Nullable LocalDateTime decidedAt,
            @Nullable String remark)
            implements Proposed {}
}
