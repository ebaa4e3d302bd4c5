package cn.tonggui.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What was entered and what became of it. */
@Mapper
interface ChangeMapper {

    /** One writer after the other: whoever has the row knows that nobody changes what was checked. */
    @Select("""
            SELECT id
            FROM org_guard
            WHERE id = 1
            FOR UPDATE
            """)
    int guard();

    @Select("""
            SELECT a.kind, (
              SELECT COUNT(DISTINCT o.person)
              FROM org_office o
              WHERE o.office = #{department}
                AND o.valid_from <= #{today} AND (o.valid_to IS NULL OR o.valid_to >= #{today})) AS department
            FROM org_account a
            WHERE a.id = #{id}
            """)
    @Nullable
    Standing standing(@Param("id") String id, @Param("department") String department, @Param("today") LocalDate today);

    @Insert("""
            <script>
            INSERT INTO org_change (id, kind, subject, unit, content, effective, doc_no, words, state,
              entered_by, entered_name, entered_kind, entered_at, decided_by, decided_name, decided_at, reason)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.id}, #{row.kind}, #{row.subject}, #{row.unit}, #{row.content}, #{row.effective}, #{row.docNo},
                 #{row.words}, #{row.state}, #{row.enteredBy}, #{row.enteredName}, #{row.enteredKind}, #{row.enteredAt},
                 #{row.decidedBy}, #{row.decidedName}, #{row.decidedAt}, #{row.reason})
              </foreach>
            </script>
            """)
    void add(@Param("rows") List<ChangeRow> rows);

    @Select("""
            SELECT id, kind, subject, unit, content, effective, doc_no, words, state,
                   entered_by, entered_name, entered_kind, entered_at, decided_by, decided_name, decided_at, reason
            FROM org_change
            WHERE id = #{id}
            """)
    @Nullable
    ChangeRow find(String id);

    @Select("""
            SELECT id, kind, subject, unit, content, effective, doc_no, words, state,
                   entered_by, entered_name, entered_kind, entered_at, decided_by, decided_name, decided_at, reason
            FROM org_change
            WHERE state = 'WAITING'
            ORDER BY seq
            """)
    List<ChangeRow> waiting();

    @Select("""
            SELECT id, kind, subject, unit, content, effective, doc_no, words, state,
                   entered_by, entered_name, entered_kind, entered_at, decided_by, decided_name, decided_at, reason
            FROM org_change
            WHERE subject = #{subject} OR unit = #{subject}
            ORDER BY seq DESC
            LIMIT #{limit}
            """)
    List<ChangeRow> about(@Param("subject") String subject, @Param("limit") int limit);

    /** One row, or somebody decided first. */
    @Update("""
            UPDATE org_change
            SET state = #{to}, decided_by = #{by}, decided_name = #{name}, decided_at = #{at}, reason = #{reason}
            WHERE id = #{id} AND state = 'WAITING'
            """)
    int decide(
            @Param("id") String id,
            @Param("to") Change.State to,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") LocalDateTime at,
            @Param("reason") String reason);

    /** @param department how many people hold the office 组织科 */
    record Standing(Account.Kind kind, int department) {}
}
