package cn.tonggui.audit;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The personal values of events and the keys under which they lie: the only rows of the log that may go. */
@Mapper
interface PrivateMapper {

    /** @param key sealed under the key of the installation */
    record Key(String subject, String key) {}

    /** @param sealed the values of one subject in one event */
    record Sealed(long seq, String subject, String sealed) {}

    /** The same with its key, which is empty where nobody could open the values when they came. */
    record Kept(long seq, String subject, String sealed, String key) {}

    @Select("""
            <script>
            SELECT subject, sealed_key AS "key"
            FROM audit_subject
            WHERE subject IN
              <foreach collection="subjects" item="subject" open="(" separator="," close=")">#{subject}</foreach>
            </script>
            """)
    List<Key> keys(@Param("subjects") Collection<String> subjects);

    @Insert("""
            <script>
            INSERT INTO audit_subject (subject, sealed_key)
            VALUES
              <foreach collection="keys" item="key" separator=",">(#{key.subject}, #{key.key})</foreach>
            </script>
            """)
    void addKeys(@Param("keys") List<Key> keys);

    @Insert("""
            <script>
            INSERT INTO audit_private (seq, subject, sealed)
            VALUES
              <foreach collection="rows" item="row" separator=",">(#{row.seq}, #{row.subject}, #{row.sealed})</foreach>
            </script>
            """)
    void add(@Param("rows") List<Sealed> rows);

    /** @param until exclusive */
    @Select("""
            SELECT p.seq, p.subject, p.sealed, s.sealed_key AS "key"
            FROM audit_private p
            JOIN audit_subject s ON s.subject = p.subject
            WHERE p.seq >= #{from} AND p.seq < #{until}
            ORDER BY p.seq, p.subject
            """)
    List<Kept> between(@Param("from") long from, @Param("until") long until);

    @Select("""
            <script>
            SELECT p.seq, p.subject, p.sealed, COALESCE(s.sealed_key, '') AS "key"
            FROM audit_log l
            JOIN audit_private p ON p.seq = l.seq
            LEFT JOIN audit_subject s ON s.subject = p.subject
            WHERE l.case_number IN
              <foreach collection="numbers" item="number" open="(" separator="," close=")">#{number}</foreach>
              AND (s.subject IS NOT NULL OR p.subject = '')
            ORDER BY p.seq, p.subject
            </script>
            """)
    List<Kept> ofCases(@Param("numbers") Collection<String> numbers);

    @Update("""
            UPDATE audit_private
            SET sealed = #{row.sealed}
            WHERE seq = #{row.seq} AND subject = #{row.subject}
            """)
    int replace(@Param("row") Sealed row);

    @Delete("""
            DELETE FROM audit_private
            WHERE seq = #{seq} AND subject = #{subject}
            """)
    int forget(@Param("seq") long seq, @Param("subject") String subject);
}
