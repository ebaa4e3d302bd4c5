package cn.tonggui.regulation;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The imported years and the days that differ from Monday to Friday. */
@Mapper
interface CalendarMapper {

    @Select("""
            SELECT day_on, working
            FROM rule_calendar_day
            WHERE day_on BETWEEN #{first} AND #{last}
            """)
    List<NamedDay> named(LocalDate first, LocalDate last);

    @Select("""
            SELECT COUNT(*)
            FROM rule_year
            WHERE year_no BETWEEN #{first} AND #{last}
            """)
    int importedYears(int first, int last);

    record NamedDay(LocalDate dayOn, boolean working) {}
}
