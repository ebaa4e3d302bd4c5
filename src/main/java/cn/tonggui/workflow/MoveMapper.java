package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What is kept of moves: which tasks they took away, where a case goes straight back to, and who opened a task first. */
@Mapper
interface MoveMapper {

    @Insert("""
            <script>
            INSERT INTO case_gone (task_id, case_id, rev)
            VALUES
              <foreach collection="tasks" item="task" separator=",">(#{task}, #{caseId}, #{rev})</foreach>
            </script>
            """)
    void keepGone(@Param("caseId") String caseId, @Param("rev") long rev, @Param("tasks") Collection<String> tasks);

    @Insert("""
            <script>
            INSERT INTO case_undone (case_id, step, since_rev, rev)
            VALUES
              <foreach collection="steps" item="step" separator=",">(#{caseId}, #{step}, #{since}, #{rev})</foreach>
            </script>
            """)
    void keepUndone(
            @Param("caseId") String caseId,
            @Param("steps") Collection<String> steps,
            @Param("since") long since,
            @Param("rev") long rev);

    record Gone(String caseId, String actorName, LocalDateTime actedAt, String action) {}

    /** The act that took the task away, open to one of the readers. */
    @Select("""
            <script>
            SELECT a.case_id, a.actor_name, a.acted_at, a.action
            FROM case_gone g
            JOIN case_act a ON a.case_id = g.case_id AND a.rev = g.rev
            WHERE g.task_id = #{task} AND EXISTS (
              SELECT 1
              FROM case_reader r
              WHERE r.case_id = g.case_id AND r.reader IN
                <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>)
            </script>
            """)
    @Nullable
    Gone goneBy(@Param("task") String task, @Param("readers") List<String> readers);

    /** @param step where it waits @param marking what it goes back to, JSON */
    record Back(String step, long rev, String marking) {}

    @Insert("""
            INSERT INTO case_back (case_id, step, rev, marking)
            VALUES (#{caseId}, #{back.step}, #{back.rev}, #{back.marking})
            """)
    void keepBack(@Param("caseId") String caseId, @Param("back") Back back);

    @Select("""
            SELECT step, rev, marking
            FROM case_back
            WHERE case_id = #{caseId}
            """)
    @Nullable
    Back back(String caseId);

    @Delete("""
            DELETE FROM case_back
            WHERE case_id = #{caseId}
            """)
    void forgetBack(String caseId);

    /** Nothing when somebody opened it before. */
    @Insert("""
            INSERT INTO case_seen (task_id, case_id, person, seen_at)
            SELECT #{task}, f.id, #{person}, #{at}
            FROM case_file f
            WHERE f.id = #{caseId} AND NOT EXISTS (SELECT 1 FROM case_seen s WHERE s.task_id = #{task})
            """)
    void keepSeen(
            @Param("task") String task,
            @Param("caseId") String caseId,
            @Param("person") String person,
            @Param("at") LocalDateTime at);

    @Select("""
            SELECT task_id
            FROM case_seen
            WHERE case_id = #{caseId} AND person <> #{but}
            """)
    List<String> seenByOthers(@Param("caseId") String caseId, @Param("but") String but);

    /** Every time a step was finished and no move undid it, in order; for an agent the one whose work it was. */
    @Select("""
            SELECT a.rev, a.step, a.step_name, CASE WHEN a.behalf = '' THEN a.actor ELSE a.behalf END AS person, a.actor,
                   a.acted_at AS at
            FROM case_act a
            WHERE a.case_id = #{caseId} AND a.action IN ('submit', 'approve', 'disapprove', 'return', 'lapse')
              AND NOT EXISTS (
                SELECT 1
                FROM case_undone u
                WHERE u.case_id = a.case_id AND u.step = a.step AND a.rev >= u.since_rev AND a.rev < u.rev)
            ORDER BY a.rev
            """)
    List<Passed.Finish> finishes(String caseId);

    /** The case's values as they were at the revision, JSON. */
    @Select("""
            SELECT snapshot
            FROM case_act
            WHERE case_id = #{caseId} AND rev <= #{rev} AND form_version > 0
            ORDER BY rev DESC
            LIMIT 1
            """)
    String valuesAt(@Param("caseId") String caseId, @Param("rev") long rev);

    /** Words of the latest return in the case. */
    @Select("""
            SELECT opinion
            FROM case_act
            WHERE case_id = #{caseId} AND action IN ('return', 'return-to')
            ORDER BY rev DESC
            LIMIT 1
            """)
    @Nullable
    String lastReturn(String caseId);
}
