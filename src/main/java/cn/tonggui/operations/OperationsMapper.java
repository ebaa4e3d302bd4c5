package cn.tonggui.operations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Looks for stuck cases, and jobs that were tried again. */
@Mapper
interface OperationsMapper {

    /** @param checkedBy name, empty for the nightly one @param found how many cases were stuck */
    record Check(
            String id,
            LocalDateTime checkedAt,
            String checkedBy,
            @Nullable LocalDate night,
            int found) {}

    @Insert("""
            INSERT INTO ops_check (id, checked_at, checked_by, night, found)
            VALUES (#{id}, #{checkedAt}, #{checkedBy}, #{night}, #{found})
            """)
    void addCheck(Check check);

    @Select("""
            SELECT id, checked_at, checked_by, night, found
            FROM ops_check
            ORDER BY checked_at DESC, id
            LIMIT 1
            """)
    @Nullable
    Check lastCheck();

    @Select("""
            SELECT COUNT(*)
            FROM ops_check
            WHERE night = #{night}
            """)
    int checksOf(LocalDate night);

    record Retry(
            String token,
            LocalDateTime retriedAt,
            String actor,
            String actorName,
            String caseNumber,
            String process,
            String step,
            String reason) {}

    @Insert("""
            INSERT INTO ops_retry (token, retried_at, actor, actor_name, case_number, process, step, reason)
            VALUES (#{token}, #{retriedAt}, #{actor}, #{actorName}, #{caseNumber}, #{process}, #{step}, #{reason})
            """)
    void addRetry(Retry retry);

    @Select("""
            SELECT COUNT(*)
            FROM ops_retry
            WHERE token = #{token} AND actor = #{actor}
            """)
    int retriesWith(@Param("token") String token, @Param("actor") String actor);

    @Select("""
            SELECT token, retried_at, actor, actor_name, case_number, process, step, reason
            FROM ops_retry
            ORDER BY retried_at DESC, token
            LIMIT #{limit}
            """)
    List<Retry> lastRetries(int limit);
}
