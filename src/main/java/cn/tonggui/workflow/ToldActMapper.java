package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Acts as their rows stand, whoever may read the case: for comparing them with the log. */
@Mapper
interface ToldActMapper {

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
            String opinion,
            String changes,
            String form,
            int formVersion,
            String behalf,
            String holder,
            String owner,
            String about,
            @Nullable String signature) {}

    @Select("""
            <script>
            SELECT case_id, rev, acted_at, actor, actor_name, capacity, action, task_id, step, opinion, changes,
                   form, form_version, behalf, holder, owner, about, signature
            FROM case_act
            WHERE case_id IN <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY case_id, rev
            </script>
            """)
    List<Row> of(@Param("cases") Collection<String> cases);

    @Select("""
            <script>
            SELECT case_id, rev, acted_at, actor, actor_name, capacity, action, task_id, step, opinion, changes,
                   form, form_version, behalf, holder, owner, about, signature
            FROM case_act
            WHERE (case_id, rev) IN
              <foreach collection="places" item="at" open="(" separator="," close=")">(#{at.caseId}, #{at.rev})</foreach>
            ORDER BY case_id, rev
            </script>
            """)
    List<Row> at(@Param("places") Collection<ToldActs.Place> places);
}
