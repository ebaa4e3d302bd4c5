package cn.tonggui.audit;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The log, read again. */
@Mapper
interface LogReadMapper {

    record Event(long seq, String body, String leaf) {}

    record Signed(long size, String note) {}

    record OfCase(String caseNumber, long rev, long seq, String body) {}

    @Select("""
            SELECT size, frontier
            FROM audit_head
            WHERE id = 1
            """)
    LogMapper.Head head();

    /** @param until exclusive */
    @Select("""
            SELECT seq, body, leaf
            FROM audit_log
            WHERE seq >= #{from} AND seq < #{until}
            ORDER BY seq
            """)
    List<Event> events(@Param("from") long from, @Param("until") long until);

    /** Those that brought files. @param until exclusive */
    @Select("""
            SELECT seq, body, leaf
            FROM audit_log
            WHERE seq >= #{from} AND seq < #{until}
              AND (body LIKE '%"hashes":{%' OR body LIKE '%"sha256":"%' OR body LIKE '%"signatureHash":"%')
            ORDER BY seq
            """)
    List<Event> bringing(@Param("from") long from, @Param("until") long until);

    /** Numbers of the cases that follow one, in their order. */
    @Select("""
            SELECT DISTINCT case_number
            FROM audit_log
            WHERE case_number > #{after}
            ORDER BY case_number
            LIMIT #{most}
            """)
    List<String> cases(@Param("after") String after, @Param("most") int most);

    @Select("""
            <script>
            SELECT case_number, rev, seq, body
            FROM audit_log
            WHERE rev = 1 AND case_number IN
              <foreach collection="numbers" item="number" open="(" separator="," close=")">#{number}</foreach>
            </script>
            """)
    List<OfCase> firsts(@Param("numbers") Collection<String> numbers);

    @Select("""
            <script>
            SELECT case_number, rev, seq, body
            FROM audit_log
            WHERE case_number IN
              <foreach collection="numbers" item="number" open="(" separator="," close=")">#{number}</foreach>
            ORDER BY case_number, rev
            </script>
            """)
    List<OfCase> ofCases(@Param("numbers") Collection<String> numbers);

    /** Checkpoints of more than {@code above} events, up to {@code most}. */
    @Select("""
            SELECT size, note
            FROM audit_checkpoint
            WHERE size > #{above} AND size <= #{most}
            ORDER BY size
            """)
    List<Signed> signed(@Param("above") long above, @Param("most") long most);
}
