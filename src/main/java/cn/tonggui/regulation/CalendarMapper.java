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
            """)
    List<NamedDay> named();

    @Select("""
            SELECT year_no
            FROM rule_year
            """)
    List<Integer> importedYears();

    record NamedDay(LocalDate dayOn, boolean working) {}
}
