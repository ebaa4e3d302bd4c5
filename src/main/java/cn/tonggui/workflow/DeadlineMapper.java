package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Open tasks of everybody in the order in which they are due, read live from the engine's tables over an index of ours. */
@Mapper
interface DeadlineMapper {

    record Row(
            String task,
            String caseId,
            String number,
            String title,
            String unit,
            String definitionId,
            String step,
            String stepName,
            @Nullable String assignee,
            LocalDateTime dueAt,
            LocalDateTime since) {}

    /** Tasks of suspended instances are left out: 1 is the engine's word for active. */
    @Select("""
            <script>
            SELECT t.CATEGORY_ AS task, c.id AS case_id, c.number, c.title, c.unit, c.definition_id,
                   t.TASK_DEF_KEY_ AS step, t.NAME_ AS step_name, t.ASSIGNEE_ AS assignee,
                   t.DUE_DATE_ AS due_at, t.CREATE_TIME_ AS since
            FROM ACT_RU_TASK t
            JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
            WHERE t.DUE_DATE_ &lt; #{before} AND t.SUSPENSION_STATE_ = 1 AND c.state = 'OPEN'
              <if test="afterDue != null">
                AND t.DUE_DATE_ &gt;= #{afterDue} AND (t.DUE_DATE_ &gt; #{afterDue} OR t.CATEGORY_ &gt; #{afterTask})
              </if>
            ORDER BY t.DUE_DATE_, t.CATEGORY_
            LIMIT #{limit}
            </script>
            """)
    List<Row> open(
            @Param("before") LocalDateTime before,
            @Param("afterDue") @Nullable LocalDateTime afterDue,
            @Param("afterTask") @Nullable String afterTask,
            @Param("limit") int limit);

    @Select("""
            <script>
            SELECT t.CATEGORY_ AS task_id, l.GROUP_ID_ AS token, l.USER_ID_ AS person
            FROM ACT_RU_TASK t
            JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_
            WHERE l.TYPE_ = 'candidate' AND t.CATEGORY_ IN
              <foreach collection="tasks" item="task" open="(" separator="," close=")">#{task}</foreach>
            ORDER BY l.GROUP_ID_, l.USER_ID_
            </script>
            """)
    List<WorkMapper.Offer> offers(@Param("tasks") Collection<String> tasks);
}
