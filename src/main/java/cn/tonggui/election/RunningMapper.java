package cn.tonggui.election;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads of {@code elec_case} for the terms. */
@Mapper
interface RunningMapper {

    @Select("""
            SELECT case_id, unit, type, stage, meeting_day, extended_until
            FROM elec_case
            WHERE closed_at IS NULL
            """)
    List<ElectionAt> open();

    @Select("""
            SELECT COUNT(*)
            FROM elec_case
            WHERE unit = #{unit} AND term_from = #{termFrom} AND type NOT IN ('by-election', 'assign')
            """)
    int ofTerm(@Param("unit") String unit, @Param("termFrom") LocalDate termFrom);
}
