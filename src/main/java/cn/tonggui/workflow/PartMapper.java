package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What part somebody took in a case. */
@Mapper
interface PartMapper {

    /** How often the person finished one of the steps, or somebody did for him. @param since null for ever */
    @Select("""
            <script>
            SELECT COUNT(*)
            FROM case_act
            WHERE case_id = #{caseId} AND (actor = #{person} OR behalf = #{person})
              AND action IN ('submit', 'approve', 'disapprove', 'return', 'resolve')
              AND step IN <foreach collection="steps" item="step" open="(" separator="," close=")">#{step}</foreach>
              <if test="since != null">AND acted_at &gt;= #{since}</if>
            </script>
            """)
    int did(
            @Param("caseId") String caseId,
            @Param("person") String person,
            @Param("steps") List<String> steps,
            @Param("since") @Nullable LocalDateTime since);
}
