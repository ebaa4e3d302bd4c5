package cn.tonggui.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What it takes to prove that events are in the log, and to take them out of it. */
@Mapper
interface ProofMapper {

    /** @param seq place in the log, -1 for what waits for one; {@code leaf} is empty then */
    record Entry(long seq, long rev, String body, String leaf) {}

    record Leaf(long seq, String leaf) {}

    /** @param until exclusive */
    record Range(long from, long until) {}

    record Signed(long size, String note, LocalDateTime signedAt) {}

    /** @param untilSeq exclusive */
    record Span(Long fromSeq, Long untilSeq) {}

    /** Everything that happened to a case, by revision: in the log, or waiting to be. */
    @Select("""
            SELECT seq, rev, body, leaf
            FROM audit_log
            WHERE case_number = #{number}
            UNION ALL
            SELECT -1 AS seq, rev, body, '' AS leaf
            FROM audit_outbox
            WHERE case_number = #{number}
            ORDER BY rev, seq
            """)
    List<Entry> ofCase(String number);

    /** The newest checkpoint; null before the first. */
    @Select("""
            SELECT size, note, signed_at
            FROM audit_checkpoint
            ORDER BY size DESC
            LIMIT 1
            """)
    @Nullable
    Signed newest();

    @Select("""
            SELECT seq, leaf
            FROM audit_log
            WHERE seq >= #{from} AND seq < #{until}
            ORDER BY seq
            """)
    List<Leaf> leaves(@Param("from") long from, @Param("until") long until);

    @Select("""
            <script>
            SELECT seq, leaf
            FROM audit_log
            WHERE
              <foreach collection="ranges" item="one" separator=" OR ">
                (seq <![CDATA[>=]]> #{one.from} AND seq <![CDATA[<]]> #{one.until})
              </foreach>
            ORDER BY seq
            </script>
            """)
    List<Leaf> leavesIn(@Param("ranges") List<Range> ranges);

    /** Where the events of that time stand; null when there are none. @param until exclusive */
    @Select("""
            SELECT MIN(seq) AS from_seq, MAX(seq) + 1 AS until_seq
            FROM audit_log
            WHERE occurred_at >= #{from} AND occurred_at < #{until}
            """)
    @Nullable
    Span span(@Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

    /** How many events were signed by each checkpoint below that size. */
    @Select("""
            SELECT size
            FROM audit_checkpoint
            WHERE size < #{below}
            ORDER BY size
            """)
    List<Long> sizes(long below);

    @Select("""
            <script>
            SELECT note
            FROM audit_checkpoint
            WHERE size IN <foreach collection="sizes" item="size" open="(" separator="," close=")">#{size}</foreach>
            ORDER BY size
            </script>
            """)
    List<String> notes(@Param("sizes") List<Long> sizes);
}
