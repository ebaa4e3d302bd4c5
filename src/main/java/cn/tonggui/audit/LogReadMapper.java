package cn.tonggui.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The log, read again. */
@Mapper
interface LogReadMapper {

    record Event(long seq, String body, String leaf) {}

    record Signed(long size, String note) {}

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

    /** Checkpoints of more than {@code above} events, up to {@code most}. */
    @Select("""
            SELECT size, note
            FROM audit_checkpoint
            WHERE size > #{above} AND size <= #{most}
            ORDER BY size
            """)
    List<Signed> signed(@Param("above") long above, @Param("most") long most);
}
