package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** How those who were absent made up for it (补课). */
@Mapper
interface MakeUpMapper {

    /** @param madeUpOn null where the person did not, which {@code excuse} explains */
    record MakeUp(String meeting, String person, @Nullable LocalDate madeUpOn, String way, String excuse) {}

    @Select("""
            SELECT meeting, person, made_up_on, way, excuse
            FROM meet_make_up
            WHERE meeting = #{meeting}
            """)
    List<MakeUp> of(String meeting);

    @Delete("""
            DELETE FROM meet_make_up
            WHERE meeting = #{meeting}
            """)
    void clear(String meeting);

    @Insert("""
            <script>
            INSERT INTO meet_make_up (meeting, person, made_up_on, way, excuse)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.meeting}, #{row.person}, #{row.madeUpOn}, #{row.way}, #{row.excuse})
              </foreach>
            </script>
            """)
    void write(@Param("rows") List<MakeUp> rows);
}
