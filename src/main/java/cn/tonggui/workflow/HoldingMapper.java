package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What one person has in hand, by name or by tokens that nobody else holds. No list may be empty. */
@Mapper
interface HoldingMapper {

    /** What a person holds, whatever the reason; an open signature beside a task is the signer's. */
    String HELD = """
            FROM ACT_RU_TASK t
            JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
            LEFT JOIN case_signer s ON s.case_id = c.id AND s.scope = t.CATEGORY_ AND s.state = 'OPEN'
            """;

    @Select({"SELECT DISTINCT c.number", HELD, """
            WHERE t.ASSIGNEE_ = #{person} OR (t.OWNER_ = #{person} AND t.DELEGATION_ = 'PENDING') OR s.holder = #{person}
            ORDER BY c.number
            LIMIT 200
            """})
    List<String> numbers(String person);

    @Select("""
            <script>
            SELECT DISTINCT l.GROUP_ID_
            FROM ACT_RU_IDENTITYLINK l
            JOIN ACT_RU_TASK t ON t.ID_ = l.TASK_ID_
            WHERE l.TYPE_ = 'candidate' AND t.ASSIGNEE_ IS NULL
              AND l.GROUP_ID_ IN <foreach collection="tokens" item="token" open="(" separator="," close=")">#{token}</foreach>
            </script>
            """)
    List<String> waiting(@Param("tokens") Collection<String> tokens);

    /** The offices to which open work is offered and nobody by name. */
    @Select("""
            SELECT DISTINCT l.GROUP_ID_
            FROM ACT_RU_IDENTITYLINK l
            JOIN ACT_RU_TASK t ON t.ID_ = l.TASK_ID_
            WHERE l.TYPE_ = 'candidate' AND l.GROUP_ID_ IS NOT NULL AND t.ASSIGNEE_ IS NULL AND t.SUSPENSION_STATE_ = 1
              AND NOT EXISTS (
                SELECT 1
                FROM ACT_RU_IDENTITYLINK u
                WHERE u.TASK_ID_ = t.ID_ AND u.TYPE_ = 'candidate' AND u.USER_ID_ IS NOT NULL)
            """)
    List<String> offices();

    /** Open tasks offered to one of them and to nobody by name. */
    @Select("""
            <script>
            SELECT DISTINCT t.CATEGORY_
            FROM ACT_RU_IDENTITYLINK l
            JOIN ACT_RU_TASK t ON t.ID_ = l.TASK_ID_
            WHERE l.TYPE_ = 'candidate' AND t.ASSIGNEE_ IS NULL AND t.SUSPENSION_STATE_ = 1
              AND l.GROUP_ID_ IN <foreach collection="tokens" item="token" open="(" separator="," close=")">#{token}</foreach>
              AND NOT EXISTS (
                SELECT 1
                FROM ACT_RU_IDENTITYLINK u
                WHERE u.TASK_ID_ = t.ID_ AND u.TYPE_ = 'candidate' AND u.USER_ID_ IS NOT NULL)
            </script>
            """)
    List<String> offeredTo(@Param("tokens") Collection<String> tokens);

    /** @param title empty when the readers may not read the case @param token by which it is offered, empty when held */
    record Row(
            String id,
            int revision,
            String caseId,
            String number,
            String title,
            String definitionId,
            String process,
            String step,
            String stepName,
            LocalDateTime dueAt,
            boolean lent,
            boolean borrowed,
            boolean aside,
            String token) {}

    /** @param tokens that only the person holds; one that does not exist where there is none */
    @Select("""
            <script>
            SELECT t.CATEGORY_ AS id, t.REV_ AS revision, c.id AS case_id, c.number,
                   CASE WHEN EXISTS (
                     SELECT 1
                     FROM case_reader r
                     WHERE r.case_id = c.id
                       AND r.reader IN <foreach collection="readers" item="key" open="(" separator="," close=")">#{key}</foreach>)
                     THEN c.title ELSE '' END AS title,
                   c.definition_id, c.process, t.TASK_DEF_KEY_ AS step, t.NAME_ AS step_name, t.DUE_DATE_ AS due_at,
                   CASE WHEN t.DELEGATION_ = 'PENDING' AND t.OWNER_ = #{person} THEN TRUE ELSE FALSE END AS lent,
                   CASE WHEN t.DELEGATION_ = 'PENDING' AND t.ASSIGNEE_ = #{person} THEN TRUE ELSE FALSE END AS borrowed,
                   CASE WHEN s.holder IS NULL THEN FALSE ELSE TRUE END AS aside,
                   COALESCE((
                     SELECT MIN(l.GROUP_ID_)
                     FROM ACT_RU_IDENTITYLINK l
                     WHERE l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate' AND t.ASSIGNEE_ IS NULL), '') AS token
            FROM ACT_RU_TASK t
            JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
            LEFT JOIN case_signer s ON s.case_id = c.id AND s.scope = t.CATEGORY_ AND s.state = 'OPEN'
            WHERE t.ASSIGNEE_ = #{person} OR (t.OWNER_ = #{person} AND t.DELEGATION_ = 'PENDING') OR s.holder = #{person}
              OR (t.ASSIGNEE_ IS NULL AND EXISTS (
                SELECT 1
                FROM ACT_RU_IDENTITYLINK l
                WHERE l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate'
                  AND l.GROUP_ID_ IN <foreach collection="tokens" item="token" open="(" separator="," close=")">#{token}</foreach>))
            ORDER BY t.DUE_DATE_, t.CATEGORY_
            LIMIT 200
            </script>
            """)
    List<Row> of(
            @Param("person") String person,
            @Param("tokens") Collection<String> tokens,
            @Param("readers") Collection<String> readers);
}
