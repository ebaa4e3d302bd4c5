package cn.tonggui.notification;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code note_notice}. */
@Mapper
interface NoticeMapper {

    record NewNotice(
            String id,
            String recipient,
            NoticeKind kind,
            String title,
            String words,
            String link,
            String caseId,
            String caseNumber,
            LocalDateTime at) {}

    /** @param place grows with time, for paging */
    record Row(
            long place,
            String id,
            NoticeKind kind,
            String title,
            String words,
            String caseId,
            LocalDateTime notedAt,
            @Nullable LocalDateTime readAt) {}

    @Insert("""
            <script>
            INSERT INTO note_notice (public_id, recipient, kind, title, words, link, case_id, case_number, noted_at)
            VALUES
            <foreach collection="notices" item="n" separator=",">
            (#{n.id}, #{n.recipient}, #{n.kind}, #{n.title}, #{n.words}, #{n.link}, #{n.caseId}, #{n.caseNumber}, #{n.at})
            </foreach>
            </script>
            """)
    void insert(@Param("notices") List<NewNotice> notices);

    @Select("""
            SELECT n.id AS place, n.public_id AS id, n.kind, n.title, n.words, n.case_id, n.noted_at, n.read_at
            FROM note_notice n
            WHERE n.recipient = #{recipient} AND n.read_at IS NULL AND n.id < #{before}
            ORDER BY n.id DESC
            LIMIT #{limit}
            """)
    List<Row> newest(@Param("recipient") String recipient, @Param("before") long before, @Param("limit") int limit);

    @Select("""
            SELECT n.id AS place, n.public_id AS id, n.kind, n.title, n.words, n.case_id, n.noted_at, n.read_at
            FROM note_notice n
            WHERE n.recipient = #{recipient} AND n.read_at IS NOT NULL AND n.id < #{before}
            ORDER BY n.id DESC
            LIMIT #{limit}
            """)
    List<Row> newestRead(@Param("recipient") String recipient, @Param("before") long before, @Param("limit") int limit);

    @Select("""
            SELECT COUNT(*)
            FROM (
                SELECT id
                FROM note_notice
                WHERE recipient = #{recipient} AND read_at IS NULL
                LIMIT #{cap}
            ) unread_notice
            """)
    int unread(@Param("recipient") String recipient, @Param("cap") int cap);

    @Select("""
            SELECT link
            FROM note_notice
            WHERE public_id = #{id} AND recipient = #{recipient}
            """)
    @Nullable
    String link(@Param("id") String id, @Param("recipient") String recipient);

    /** None when it was read before: the first time counts. */
    @Update("""
            UPDATE note_notice
            SET read_at = #{at}
            WHERE public_id = #{id} AND recipient = #{recipient} AND read_at IS NULL
            """)
    int read(@Param("id") String id, @Param("recipient") String recipient, @Param("at") LocalDateTime at);

    @Update("""
            UPDATE note_notice
            SET read_at = #{at}
            WHERE recipient = #{recipient} AND read_at IS NULL AND noted_at <= #{at}
            """)
    void readAll(@Param("recipient") String recipient, @Param("at") LocalDateTime at);

    /** With the mail that carried them. */
    @Delete("""
            DELETE FROM note_notice
            WHERE read_at < #{before}
            """)
    int forgetRead(@Param("before") LocalDateTime before);
}
