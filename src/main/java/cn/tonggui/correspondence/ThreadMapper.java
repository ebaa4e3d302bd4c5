package cn.tonggui.correspondence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code corr_thread}, {@code corr_answer} and {@code corr_party}. */
@Mapper
interface ThreadMapper {

    /** A question with one of its answers, or none. */
    record Line(
            String id,
            String asker,
            String askerName,
            String question,
            LocalDateTime askedAt,
            @Nullable String author,
            @Nullable String authorName,
            @Nullable String words,
            @Nullable LocalDateTime answeredAt) {}

    /** @param seenAt up to when the person has read it, null for not yet */
    record Party(
            String thread,
            String person,
            String personName,
            boolean asked,
            @Nullable LocalDateTime seenAt) {}

    @Insert("""
            INSERT INTO corr_thread (id, case_id, asker, asker_name, question, asked_at)
            VALUES (#{id}, #{caseId}, #{asker}, #{askerName}, #{question}, #{at})
            """)
    void insert(
            @Param("id") String id,
            @Param("caseId") String caseId,
            @Param("asker") String asker,
            @Param("askerName") String askerName,
            @Param("question") String question,
            @Param("at") LocalDateTime at);

    @Insert("""
            INSERT INTO corr_answer (thread, author, author_name, words, answered_at)
            VALUES (#{thread}, #{author}, #{authorName}, #{words}, #{at})
            """)
    void answer(
            @Param("thread") String thread,
            @Param("author") String author,
            @Param("authorName") String authorName,
            @Param("words") String words,
            @Param("at") LocalDateTime at);

    /** The list may not be empty. */
    @Insert("""
            <script>
            INSERT INTO corr_party (thread, person, person_name, asked, seen_at)
            VALUES
              <foreach collection="parties" item="one" separator=",">
                (#{one.thread}, #{one.person}, #{one.personName}, #{one.asked}, #{one.seenAt})
              </foreach>
            </script>
            """)
    void join(@Param("parties") List<Party> parties);

    @Update("""
            UPDATE corr_party
            SET seen_at = #{at}
            WHERE thread = #{thread} AND person = #{person}
            """)
    int seen(@Param("thread") String thread, @Param("person") String person, @Param("at") LocalDateTime at);

    /** The latest question first, its answers in order. */
    @Select("""
            SELECT t.id, t.asker, t.asker_name, t.question, t.asked_at, a.author, a.author_name, a.words, a.answered_at
            FROM corr_thread t
            LEFT JOIN corr_answer a ON a.thread = t.id
            WHERE t.case_id = #{caseId}
            ORDER BY t.asked_at DESC, t.id, a.id
            """)
    List<Line> onCase(String caseId);

    @Select("""
            SELECT p.thread, p.person, p.person_name, p.asked, p.seen_at
            FROM corr_party p
            JOIN corr_thread t ON t.id = p.thread
            WHERE t.case_id = #{caseId}
            ORDER BY p.thread, p.person_name, p.person
            """)
    List<Party> partiesOn(String caseId);
}
