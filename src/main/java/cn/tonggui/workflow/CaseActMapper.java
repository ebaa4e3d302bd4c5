package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The readable acts of a case, written once and never changed. */
@Mapper
interface CaseActMapper {

    /**
     * @param capacity token by which it was done, empty for the named person
     * @param changes JSON list of field, title, before, after in words
     * @param snapshot the case's values after the act, JSON; empty without a form
     * @param behalf for whom an agent or a delegate acted, empty for oneself
     * @param holder who held the task at that moment, empty while it was offered @param owner for whom, while it was delegated
     * @param about whom or what the act was about, in words
     * @param signature id of the picture of the handwritten signature
     */
    record Row(
            String caseId,
            long rev,
            LocalDateTime actedAt,
            String actor,
            String actorName,
            String capacity,
            String action,
            @Nullable String taskId,
            String step,
            String stepName,
            @Nullable LocalDateTime readyAt,
            String opinion,
            String changes,
            String snapshot,
            String form,
            int formVersion,
            String behalf,
            String behalfName,
            String holder,
            String owner,
            String about,
            @Nullable String signature) {

        /** What the process itself did; {@code words} may be empty. */
        static Row bySystem(CaseFile file, long rev, LocalDateTime at, String action, String step, String words) {
            return new Row(
                    file.id(),
                    rev,
                    at,
                    Actor.SYSTEM.id().value(),
                    Actor.SYSTEM.name(),
                    "",
                    action,
                    null,
                    step,
                    "",
                    null,
                    words,
                    "",
                    "",
                    "",
                    0,
                    "",
                    "",
                    "",
                    "",
                    "",
                    null);
        }

        /** The same on a step of this name; {@code task} is the one that it ended, null for none. */
        Row on(@Nullable String task, String name, String whom) {
            return new Row(
                    caseId,
                    rev,
                    actedAt,
                    actor,
                    actorName,
                    capacity,
                    action,
                    task,
                    step,
                    name,
                    readyAt,
                    opinion,
                    changes,
                    snapshot,
                    form,
                    formVersion,
                    behalf,
                    behalfName,
                    holder,
                    owner,
                    whom,
                    signature);
        }

        /** The same on a step of this name, with what changed. */
        Row saying(String name, String changed) {
            return new Row(
                    caseId,
                    rev,
                    actedAt,
                    actor,
                    actorName,
                    capacity,
                    action,
                    taskId,
                    step,
                    name,
                    readyAt,
                    opinion,
                    changed,
                    snapshot,
                    form,
                    formVersion,
                    behalf,
                    behalfName,
                    holder,
                    owner,
                    about,
                    signature);
        }
    }

    @Insert("""
            INSERT INTO case_act
              (case_id, rev, acted_at, actor, actor_name, capacity, action, task_id, step, step_name,
               ready_at, opinion, changes, snapshot, form, form_version, behalf, behalf_name, holder, owner, about, signature, token)
            VALUES
              (#{act.caseId}, #{act.rev}, #{act.actedAt}, #{act.actor}, #{act.actorName}, #{act.capacity}, #{act.action},
               #{act.taskId}, #{act.step}, #{act.stepName}, #{act.readyAt}, #{act.opinion}, #{act.changes}, #{act.snapshot},
               #{act.form}, #{act.formVersion}, #{act.behalf}, #{act.behalfName}, #{act.holder}, #{act.owner}, #{act.about},
               #{act.signature}, #{token})
            """)
    void insert(@Param("act") Row act, @Param("token") @Nullable String token);

    /** Without snapshots, which are read one by one. */
    @Select("""
            SELECT case_id, rev, acted_at, actor, actor_name, capacity, action, task_id, step, step_name,
                   ready_at, opinion, changes, '' AS snapshot, form, form_version,
                   behalf, behalf_name, holder, owner, about, signature
            FROM case_act
            WHERE case_id = #{caseId}
            ORDER BY rev
            """)
    List<Row> of(String caseId);

    @Select("""
            SELECT case_id, rev, acted_at, actor, actor_name, capacity, action, task_id, step, step_name,
                   ready_at, opinion, changes, snapshot, form, form_version,
                   behalf, behalf_name, holder, owner, about, signature
            FROM case_act
            WHERE case_id = #{caseId} AND rev = #{rev}
            """)
    @Nullable
    Row one(@Param("caseId") String caseId, @Param("rev") long rev);

    /** The case in which this person already used the one-time token. */
    @Select("""
            SELECT case_id
            FROM case_act
            WHERE token = #{token} AND actor = #{actor}
            """)
    @Nullable
    String actedWith(@Param("token") String token, @Param("actor") String actor);

    /** How often the system gave the notice of the step since the moment. */
    @Select("""
            SELECT COUNT(*)
            FROM case_act
            WHERE case_id = #{caseId} AND step = #{step} AND action = 'remind' AND acted_at >= #{since}
            """)
    int reminded(@Param("caseId") String caseId, @Param("step") String step, @Param("since") LocalDateTime since);

    /** The act that finished the task, open to one of the readers. */
    @Select("""
            <script>
            SELECT a.case_id, a.rev, a.acted_at, a.actor, a.actor_name, a.capacity, a.action, a.task_id, a.step, a.step_name,
                   a.ready_at, a.opinion, a.changes, '' AS snapshot, a.form, a.form_version,
                   a.behalf, a.behalf_name, a.holder, a.owner, a.about, a.signature
            FROM case_act a
            WHERE a.task_id = #{taskId} AND a.action IN
                ('submit', 'approve', 'disapprove', 'abstain', 'return', 'cancel', 'sign-ended', 'signer-removed',
                 'reject')
              AND EXISTS (
                SELECT 1
                FROM case_reader r
                WHERE r.case_id = a.case_id AND r.reader IN
                  <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>)
            ORDER BY a.rev DESC
            LIMIT 1
            </script>
            """)
    @Nullable
    Row lastOn(@Param("taskId") String taskId, @Param("readers") List<String> readers);
}
