package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Where a case went and what still keeps it alive, read from the engine's tables. */
@Mapper
interface TraceMapper {

    /** One visit of an element; {@code type} is the engine's: userTask, sequenceFlow, startEvent … */
    record Visit(
            String element,
            String type,
            LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt) {}

    /** @param owner for whom the assignee does it, while it is delegated */
    record Open(
            String taskId,
            String step,
            String stepName,
            @Nullable String assignee,
            @Nullable String owner,
            LocalDateTime since,
            LocalDateTime dueAt) {}

    @Select("""
            SELECT ACT_ID_ AS element, ACT_TYPE_ AS type, START_TIME_ AS started_at, END_TIME_ AS ended_at
            FROM ACT_HI_ACTINST
            WHERE PROC_INST_ID_ = #{instance}
            ORDER BY START_TIME_, ID_
            """)
    List<Visit> visits(String instance);

    @Select("""
            SELECT CATEGORY_ AS task_id, TASK_DEF_KEY_ AS step, NAME_ AS step_name, ASSIGNEE_ AS assignee,
                   CASE DELEGATION_ WHEN 'PENDING' THEN OWNER_ END AS owner,
                   CREATE_TIME_ AS since, DUE_DATE_ AS due_at
            FROM ACT_RU_TASK
            WHERE PROC_INST_ID_ = #{instance}
            ORDER BY CREATE_TIME_, ID_
            """)
    List<Open> open(String instance);

    /** Public ids of what waits at one execution of the engine. */
    @Select("""
            SELECT CATEGORY_
            FROM ACT_RU_TASK
            WHERE EXECUTION_ID_ = #{execution}
            """)
    List<String> tasksOf(String execution);

    record Place(String name, String unit) {}

    /** The organisations above and beside the case, as they were when it was opened. */
    @Select("""
            SELECT NAME_ AS name, TEXT_ AS unit
            FROM ACT_RU_VARIABLE
            WHERE PROC_INST_ID_ = #{instance} AND EXECUTION_ID_ = #{instance}
              AND NAME_ IN ('superior', 'approver', 'workplace', 'depot')
            """)
    List<Place> places(String instance);

    /** Jobs, timers and subscriptions that will carry the case on by themselves. */
    @Select("""
            SELECT (SELECT COUNT(*) FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = #{instance})
                 + (SELECT COUNT(*) FROM ACT_RU_TIMER_JOB WHERE PROCESS_INSTANCE_ID_ = #{instance})
                 + (SELECT COUNT(*) FROM ACT_RU_SUSPENDED_JOB WHERE PROCESS_INSTANCE_ID_ = #{instance})
                 + (SELECT COUNT(*) FROM ACT_RU_DEADLETTER_JOB WHERE PROCESS_INSTANCE_ID_ = #{instance})
                 + (SELECT COUNT(*) FROM ACT_RU_EVENT_SUBSCR WHERE PROC_INST_ID_ = #{instance})
            """)
    int waits(String instance);
}
