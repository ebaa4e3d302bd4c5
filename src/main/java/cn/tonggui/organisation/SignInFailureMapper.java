package cn.tonggui.organisation;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins by account and by source, and the last that succeeded. */
@Mapper
interface SignInFailureMapper {

    /** How many of the two have to wait. */
    @Select("""
            SELECT COUNT(*)
            FROM org_sign_in_failure
            WHERE subject IN (#{account}, #{source}) AND locked_until > #{now}
            """)
    int locked(String account, String source, LocalDateTime now);

    /** Keeps the row for this transaction; null when there is none. */
    @Select("""
            SELECT subject, failures, since_at, last_at, locked_until
            FROM org_sign_in_failure
            WHERE subject = #{subject}
            FOR UPDATE
            """)
    @Nullable
    Failures take(String subject);

    @Insert("""
            INSERT INTO org_sign_in_failure (subject, failures, since_at, last_at, locked_until)
            VALUES (#{subject}, #{failures}, #{sinceAt}, #{lastAt}, #{lockedUntil})
            """)
    void insert(Failures failures);

    @Update("""
            UPDATE org_sign_in_failure
            SET failures = #{failures}, since_at = #{sinceAt}, last_at = #{lastAt}, locked_until = #{lockedUntil}
            WHERE subject = #{subject}
            """)
    void update(Failures failures);

    @Delete("""
            DELETE FROM org_sign_in_failure
            WHERE subject = #{subject}
            """)
    void remove(String subject);

    @Update("""
            UPDATE org_account
            SET last_sign_in = #{now}
            WHERE username = #{username}
            """)
    void signedIn(String username, LocalDateTime now);

    @Delete("""
            DELETE FROM org_sign_in_failure
            WHERE last_at < #{before}
            """)
    void forget(LocalDateTime before);

    record Failures(
            String subject,
            int failures,
            LocalDateTime sinceAt,
            LocalDateTime lastAt,
            @Nullable LocalDateTime lockedUntil) {}
}
