package cn.tonggui.audit;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The log and its head. What stands in the log is never changed. */
@Mapper
interface LogMapper {

    record Head(long size, String frontier) {}

    record Entry(long seq, AuditMapper.Row row, String leaf) {}

    /** The one row that whoever adds to the log or signs it holds until the end of the transaction. */
    @Select("""
            SELECT size, frontier
            FROM audit_head
            WHERE id = 1
            FOR UPDATE
            """)
    Head lock();

    /** The oldest of what waits. Whatever is there is read, never what follows a place that was read before. */
    @Select("""
            SELECT uid, case_number, rev, body, occurred_at, personal
            FROM audit_outbox
            ORDER BY occurred_at, uid
            LIMIT #{most}
            """)
    List<AuditMapper.Row> waiting(int most);

    /** All that waits of these cases. */
    @Select("""
            <script>
            SELECT uid, case_number, rev, body, occurred_at, personal
            FROM audit_outbox
            WHERE case_number IN
              <foreach collection="cases" item="number" open="(" separator="," close=")">#{number}</foreach>
            ORDER BY occurred_at, uid
            </script>
            """)
    List<AuditMapper.Row> waitingOf(@Param("cases") Collection<String> cases);

    @Insert("""
            <script>
            INSERT INTO audit_log (seq, uid, case_number, rev, body, leaf, occurred_at)
            VALUES
              <foreach collection="entries" item="entry" separator=",">
                (#{entry.seq}, #{entry.row.uid}, #{entry.row.caseNumber}, #{entry.row.rev}, #{entry.row.body},
                 #{entry.leaf}, #{entry.row.occurredAt})
              </foreach>
            </script>
            """)
    void append(@Param("entries") List<Entry> entries);

    @Delete("""
            <script>
            DELETE FROM audit_outbox
            WHERE uid IN
              <foreach collection="entries" item="entry" open="(" separator="," close=")">#{entry.row.uid}</foreach>
            </script>
            """)
    int forget(@Param("entries") List<Entry> entries);

    @Update("""
            UPDATE audit_head
            SET size = #{size}, frontier = #{frontier}
            WHERE id = 1 AND size = #{from}
            """)
    int grow(@Param("from") long from, @Param("size") long size, @Param("frontier") String frontier);

    /** The newest checkpoint; null before the first. */
    @Select("""
            SELECT note
            FROM audit_checkpoint
            ORDER BY size DESC
            LIMIT 1
            """)
    @Nullable
    String newest();

    @Insert("""
            INSERT INTO audit_checkpoint (size, note, signed_at)
            VALUES (#{size}, #{note}, #{at})
            """)
    void sign(@Param("size") long size, @Param("note") String note, @Param("at") LocalDateTime at);
}
