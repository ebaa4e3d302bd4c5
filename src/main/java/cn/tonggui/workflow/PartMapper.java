package cn.tonggui.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What part somebody took in a case. */
@Mapper
interface PartMapper {

    /** How often the person finished one of the steps, or somebody did for him. */
    @Select("""
            <script>
            SELECT COUNT(*)
            FROM case_act
            WHERE case_id = #{caseId} AND (actor = #{person} OR behalf = #{person})
              AND action IN ('submit', 'approve', 'disapprove', 'return', 'resolve')
              AND step IN <foreach collection="steps" item="step" open="(" separator="," close=")">#{step}</foreach>
            </script>
            """)
    int did(@Param("caseId") String caseId, @Param("person") String person, @Param("steps") List<String> steps);

    /** How often the person finished another task of the step in the same round, or somebody did for him. */
    @Select("""
            SELECT COUNT(*)
            FROM case_act
            WHERE case_id = #{task.caseId} AND step = #{task.step} AND task_id <> #{task.id}
              AND (actor = #{person} OR behalf = #{person})
              AND action IN ('submit', 'approve', 'disapprove', 'return') AND acted_at >= #{task.createdAt}
            """)
    int didBeside(@Param("task") WorkMapper.TaskRow task, @Param("person") String person);
}
