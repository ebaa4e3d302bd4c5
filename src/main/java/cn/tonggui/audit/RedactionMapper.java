package cn.tonggui.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What was asked to be taken out of the log. */
@Mapper
interface RedactionMapper {

    /** An event of the log. */
    record Event(long seq, @Nullable String caseNumber, long rev, String body) {}

    /** @param slot taken while it waits, so that nobody asks for the same twice */
    @Insert("""
            INSERT INTO audit_redaction
              (id, seq, case_number, rev, name, reason, proposed_by, proposed_name, proposed_at, state, slot)
            VALUES
              (#{row.id}, #{row.seq}, #{row.caseNumber}, #{row.rev}, #{row.name}, #{row.reason}, #{row.proposedBy},
               #{row.proposedName}, #{row.proposedAt}, #{row.state}, #{slot})
            """)
    void propose(@Param("row") Redaction row, @Param("slot") String slot);

    @Update("""
            UPDATE audit_redaction
            SET state = #{state}, decided_by = #{by}, decided_name = #{name}, decided_at = #{at}, remark = #{remark},
                slot = NULL
            WHERE id = #{id} AND state = 'WAITING'
            """)
    int decide(
            @Param("id") String id,
            @Param("state") String state,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") LocalDateTime at,
            @Param("remark") String remark);

    @Select("""
            SELECT id, seq, case_number, rev, name, reason, proposed_by, proposed_name, proposed_at, state,
                   decided_by, decided_name, decided_at, remark
            FROM audit_redaction
            WHERE id = #{id}
            """)
    @Nullable
    Redaction one(String id);

    /** The waiting ones first, then the latest. */
    @Select("""
            SELECT id, seq, case_number, rev, name, reason, proposed_by, proposed_name, proposed_at, state,
                   decided_by, decided_name, decided_at, remark
            FROM audit_redaction
            ORDER BY CASE WHEN state = 'WAITING' THEN 0 ELSE 1 END, proposed_at DESC, id
            LIMIT 100
            """)
    List<Redaction> latest();

    /** One that was decided and done. */
    record Confirmed(long rev, String name, String proposedName, String decidedName, LocalDateTime decidedAt) {}

    @Select("""
            SELECT rev, name, proposed_name, decided_name, decided_at
            FROM audit_redaction
            WHERE case_number = #{number} AND state = 'CONFIRMED'
            ORDER BY decided_at, id
            """)
    List<Confirmed> confirmed(String number);

    @Select("""
            SELECT seq, case_number, rev, body
            FROM audit_log
            WHERE seq = #{seq}
            """)
    @Nullable
    Event event(long seq);

    @Select("""
            SELECT seq, case_number, rev, body
            FROM audit_log
            WHERE case_number = #{number}
            ORDER BY seq
            """)
    List<Event> ofCase(String number);
}
