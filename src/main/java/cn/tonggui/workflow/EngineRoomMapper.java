package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What the engine's tables say of its own condition, for the one who keeps it running. Nothing of the business is read. */
@Mapper
interface EngineRoomMapper {

    record JobRow(
            String id,
            int revision,
            FailedJob.State state,
            @Nullable String number,
            @Nullable String definitionId,
            @Nullable String element,
            String type,
            int attempts,
            LocalDateTime since,
            @Nullable LocalDateTime next) {}

    /** Given up, or failed and to be tried again; latest first. */
    @Select("""
            SELECT id, revision, state, number, definition_id, element, type, attempts, since, next
            FROM (
              SELECT j.ID_ AS id, j.REV_ AS revision, 'DEAD' AS state, c.number, j.PROC_DEF_ID_ AS definition_id,
                     j.ELEMENT_ID_ AS element, j.TYPE_ AS type, 0 AS attempts, j.CREATE_TIME_ AS since, NULL AS next
              FROM ACT_RU_DEADLETTER_JOB j
              LEFT JOIN case_file c ON c.instance_id = j.PROCESS_INSTANCE_ID_
              UNION ALL
              SELECT j.ID_, j.REV_, 'WAITING', c.number, j.PROC_DEF_ID_, j.ELEMENT_ID_, j.TYPE_, j.RETRIES_, j.CREATE_TIME_,
                     j.DUEDATE_
              FROM ACT_RU_TIMER_JOB j
              LEFT JOIN case_file c ON c.instance_id = j.PROCESS_INSTANCE_ID_
              WHERE j.EXCEPTION_STACK_ID_ IS NOT NULL
              UNION ALL
              SELECT j.ID_, j.REV_, 'QUEUED', c.number, j.PROC_DEF_ID_, j.ELEMENT_ID_, j.TYPE_, j.RETRIES_, j.CREATE_TIME_,
                     NULL
              FROM ACT_RU_JOB j
              LEFT JOIN case_file c ON c.instance_id = j.PROCESS_INSTANCE_ID_
              WHERE j.EXCEPTION_STACK_ID_ IS NOT NULL
            ) failed
            ORDER BY since DESC, id
            LIMIT #{limit}
            """)
    List<JobRow> failed(int limit);

    @Select("""
            SELECT (SELECT COUNT(*) FROM ACT_RU_JOB) AS queued,
                   (SELECT MIN(CREATE_TIME_) FROM ACT_RU_JOB) AS oldest,
                   (SELECT COUNT(*) FROM ACT_RU_TIMER_JOB) AS timers,
                   (SELECT COUNT(*) FROM ACT_RU_TIMER_JOB WHERE DUEDATE_ <= #{now}) AS due,
                   (SELECT COUNT(*) FROM ACT_RU_DEADLETTER_JOB) AS dead
            """)
    ExecutorState.Queue queue(LocalDateTime now);

    record VersionRow(String definitionId, String process, int version, LocalDateTime deployedAt, int running) {}

    @Select("""
            SELECT d.ID_ AS definition_id, d.KEY_ AS process, d.VERSION_ AS version, p.DEPLOY_TIME_ AS deployed_at,
                   (SELECT COUNT(*)
                    FROM ACT_RU_EXECUTION e
                    WHERE e.PROC_DEF_ID_ = d.ID_ AND e.PARENT_ID_ IS NULL) AS running
            FROM ACT_RE_PROCDEF d
            JOIN ACT_RE_DEPLOYMENT p ON p.ID_ = d.DEPLOYMENT_ID_
            ORDER BY d.KEY_, d.VERSION_ DESC
            """)
    List<VersionRow> versions();

    /** @param step id of a step, or the names of several as the case has them */
    record StuckRow(
            String number,
            String definitionId,
            String step,
            @Nullable LocalDateTime since) {}

    String OF_AN_OPEN_CASE = """
            SELECT c.number, c.definition_id, c.step,
                   (SELECT MAX(a.acted_at) FROM case_act a WHERE a.case_id = c.id) AS since
            FROM case_file c
            """;

    @Select({OF_AN_OPEN_CASE, """
            WHERE c.state = 'OPEN'
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.ID_ = c.instance_id)
            ORDER BY c.opened_at, c.id
            LIMIT #{limit}
            """})
    List<StuckRow> withoutInstance(int limit);

    @Select("""
            SELECT COALESCE(c.number, e.BUSINESS_KEY_, '') AS number, e.PROC_DEF_ID_ AS definition_id, '' AS step,
                   COALESCE(c.closed_at, e.START_TIME_) AS since
            FROM ACT_RU_EXECUTION e
            LEFT JOIN case_file c ON c.instance_id = e.ID_
            WHERE e.PARENT_ID_ IS NULL AND e.SUPER_EXEC_ IS NULL AND (c.id IS NULL OR c.state <> 'OPEN')
            ORDER BY e.START_TIME_, e.ID_
            LIMIT #{limit}
            """)
    List<StuckRow> withoutOpenCase(int limit);

    @Select({OF_AN_OPEN_CASE, """
            JOIN ACT_RU_EXECUTION e ON e.ID_ = c.instance_id
            WHERE c.state = 'OPEN'
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.PROC_INST_ID_ = c.instance_id)
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_JOB j WHERE j.PROCESS_INSTANCE_ID_ = c.instance_id)
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_TIMER_JOB j WHERE j.PROCESS_INSTANCE_ID_ = c.instance_id)
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_SUSPENDED_JOB j WHERE j.PROCESS_INSTANCE_ID_ = c.instance_id)
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_DEADLETTER_JOB j WHERE j.PROCESS_INSTANCE_ID_ = c.instance_id)
              AND NOT EXISTS (SELECT 1 FROM ACT_RU_EVENT_SUBSCR s WHERE s.PROC_INST_ID_ = c.instance_id)
            ORDER BY c.opened_at, c.id
            LIMIT #{limit}
            """})
    List<StuckRow> withoutNext(int limit);

    /** Everybody whom open tasks are assigned or offered to, tokens and people, each once. */
    @Select("""
            SELECT DISTINCT ASSIGNEE_
            FROM ACT_RU_TASK
            WHERE ASSIGNEE_ IS NOT NULL
            UNION
            SELECT DISTINCT COALESCE(l.GROUP_ID_, l.USER_ID_)
            FROM ACT_RU_TASK t
            JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_
            WHERE t.ASSIGNEE_ IS NULL AND l.TYPE_ = 'candidate'
            """)
    List<String> takers();

    /** Open tasks that wait for these alone, or for nobody. */
    @Select("""
            <script>
            SELECT c.number, c.definition_id, t.TASK_DEF_KEY_ AS step, t.CREATE_TIME_ AS since
            FROM ACT_RU_TASK t
            JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
            WHERE c.state = 'OPEN' AND (
              (t.ASSIGNEE_ IS NULL AND NOT EXISTS (
                SELECT 1
                FROM ACT_RU_IDENTITYLINK l
                WHERE l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate'
              <if test="!unable.isEmpty()">
                  AND COALESCE(l.GROUP_ID_, l.USER_ID_) NOT IN
                    <foreach collection="unable" item="one" open="(" separator="," close=")">#{one}</foreach>
              </if>))
              <if test="!unable.isEmpty()">
              OR t.ASSIGNEE_ IN <foreach collection="unable" item="one" open="(" separator="," close=")">#{one}</foreach>
              </if>)
            ORDER BY t.CREATE_TIME_, t.ID_
            LIMIT #{limit}
            </script>
            """)
    List<StuckRow> waitingFor(@Param("unable") Collection<String> unable, @Param("limit") int limit);

    /** @param active false for a token that arrived at a join and waits there, and for what only holds others */
    record TokenRow(
            String number,
            String definitionId,
            String instanceId,
            String element,
            boolean active,
            @Nullable LocalDateTime since) {}

    /** Where all tokens stand in the open cases in which one has stopped. */
    @Select("""
            SELECT c.number, c.definition_id, c.instance_id, e.ACT_ID_ AS element, e.IS_ACTIVE_ AS active,
                   e.START_TIME_ AS since
            FROM ACT_RU_EXECUTION e
            JOIN case_file c ON c.instance_id = e.PROC_INST_ID_
            WHERE c.state = 'OPEN' AND e.ACT_ID_ IS NOT NULL
              AND e.PROC_INST_ID_ IN (
                SELECT w.PROC_INST_ID_
                FROM ACT_RU_EXECUTION w
                WHERE w.IS_ACTIVE_ = FALSE AND w.IS_SCOPE_ = FALSE AND w.ACT_ID_ IS NOT NULL)
            ORDER BY c.number, e.ID_
            """)
    List<TokenRow> tokensBesideStopped();
}
