package cn.tonggui.notification;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of {@code note_mail}, the outbox. Whoever sets a lease on a letter sends it. */
@Mapper
interface MailMapper {

    record NewMail(String notice, String recipient, String letter, String address, LocalDateTime nextAt) {}

    /** One notice within a letter. */
    record Item(String address, int tries, String title, String words, String link) {}

    record Backlog(long waiting, long failed) {}

    @Insert("""
            <script>
            INSERT INTO note_mail (notice, recipient, letter, address, state, tries, next_at)
            VALUES
              <foreach collection="mails" item="m" separator=",">
                (#{m.notice}, #{m.recipient}, #{m.letter}, #{m.address}, 'WAITING', 0, #{m.nextAt})
              </foreach>
            </script>
            """)
    void insert(@Param("mails") List<NewMail> mails);

    @Select("""
            SELECT letter
            FROM note_mail
            WHERE state = 'WAITING' AND next_at <= #{now} AND (leased_until IS NULL OR leased_until < #{now})
            GROUP BY letter
            ORDER BY MIN(next_at), letter
            LIMIT #{limit}
            """)
    List<String> due(@Param("now") LocalDateTime now, @Param("limit") int limit);

    /** None when another node was first. */
    @Update("""
            UPDATE note_mail
            SET lease = #{lease}, leased_until = #{until}, tries = tries + 1
            WHERE letter = #{letter} AND state = 'WAITING' AND next_at <= #{now}
              AND (leased_until IS NULL OR leased_until < #{now})
            """)
    int take(
            @Param("letter") String letter,
            @Param("lease") String lease,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    @Select("""
            SELECT m.address, m.tries, n.title, n.words, n.link
            FROM note_mail m
            JOIN note_notice n ON n.public_id = m.notice
            WHERE m.lease = #{lease} AND m.state = 'WAITING'
            ORDER BY n.id
            """)
    List<Item> taken(String lease);

    @Update("""
            UPDATE note_mail
            SET state = #{state}, ended_at = #{at}
            WHERE lease = #{lease} AND state = 'WAITING'
            """)
    void end(@Param("lease") String lease, @Param("state") String state, @Param("at") LocalDateTime at);

    @Update("""
            UPDATE note_mail
            SET lease = NULL, leased_until = NULL, next_at = #{at}
            WHERE lease = #{lease} AND state = 'WAITING'
            """)
    void retry(@Param("lease") String lease, @Param("at") LocalDateTime at);

    @Select("""
            SELECT COUNT(CASE WHEN state = 'WAITING' THEN 1 END) AS waiting,
                   COUNT(CASE WHEN state = 'FAILED' THEN 1 END) AS failed
            FROM note_mail
            WHERE state <> 'SENT'
            """)
    Backlog backlog();

    @Select("""
            SELECT COUNT(*)
            FROM note_mail
            WHERE recipient = #{recipient} AND state = 'FAILED'
            """)
    int failed(String recipient);
}
