package cn.tonggui.notification;

import cn.tonggui.notification.Notices.Notice;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of {@code note_notice}. */
@Mapper
interface NoticeMapper {

    @Insert("""
        <script>
        INSERT INTO note_notice (public_id, recipient, title, words, case_id, case_number, noted_at)
        VALUES
        <foreach collection="notices" item="n" separator=",">
        (#{n.id}, #{n.recipient}, #{n.title}, #{n.words}, #{n.caseId}, #{n.caseNumber}, #{n.at})
        </foreach>
        </script>
        """)
    void insert(List<NewNotice> notices);

    @Select("""
        SELECT n.public_id AS id, n.title, n.words, n.case_id, n.noted_at AS at_, n.read_at IS NOT NULL AS read_
        FROM note_notice n
        WHERE n.recipient = #{recipient}
        ORDER BY n.noted_at DESC, n.id DESC
        LIMIT #{limit}
        """)
    List<Notice> latest(String recipient, int limit);

    @Select("""
        SELECT COUNT(*)
        FROM (
            SELECT id
            FROM note_notice
            WHERE recipient = #{recipient}
              AND read_at IS NULL
            LIMIT #{cap}
        ) unread_notice
        """)
    int unread(String recipient, int cap);

    @Update("""
        UPDATE note_notice
        SET read_at = #{at}
        WHERE recipient = #{recipient}
          AND read_at IS NULL
        """)
    void readAll(String recipient, LocalDateTime at);

    record NewNotice(
            String id,
            String recipient,
            String title,
            String words,
            String caseId,
            String caseNumber,
            LocalDateTime at) {}
}
