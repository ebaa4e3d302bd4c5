package cn.tonggui.workflow;

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

/** Entries of fields that a ledger limits, one row each, and the row by which cases of a process are counted one after the other. */
@Mapper
interface LimitMapper {

    /** Characters of an entry. */
    int LONGEST = 200;

    /** Locks the process's row until the transaction ends. @return 0 when it has none yet */
    @Update("""
            UPDATE case_limit
            SET asked = asked + 1
            WHERE process = #{process}
            """)
    int lock(String process);

    @Insert("""
            INSERT INTO case_limit (process, asked)
            VALUES (#{process}, 1)
            """)
    void begin(String process);

    /** Those of the entries that so many other cases hold. */
    @Select("""
            <script>
            SELECT k.entry
            FROM case_counted k JOIN case_file f ON f.id = k.case_id
            WHERE k.field = #{field} AND f.process = #{process} AND f.id &lt;&gt; #{caseId}
              AND k.entry IN <foreach collection="entries" item="entry" open="(" separator="," close=")">#{entry}</foreach>
              AND f.state IN <foreach collection="states" item="state" open="(" separator="," close=")">#{state}</foreach>
              <if test="unit != null">AND f.unit = #{unit}</if>
              <if test="from != null">AND f.opened_at &gt;= #{from}</if>
            GROUP BY k.entry
            HAVING COUNT(*) &gt;= #{most}
            </script>
            """)
    List<String> held(
            @Param("process") String process,
            @Param("caseId") String caseId,
            @Param("field") String field,
            @Param("entries") Collection<String> entries,
            @Param("states") Collection<CaseState> states,
            @Param("unit") @Nullable String unit,
            @Param("from") @Nullable LocalDateTime from,
            @Param("most") int most);

    @Delete("""
            DELETE FROM case_counted
            WHERE case_id = #{caseId} AND field = #{field}
            """)
    void drop(@Param("caseId") String caseId, @Param("field") String field);

    @Insert("""
            <script>
            INSERT INTO case_counted (case_id, field, entry)
            VALUES
              <foreach collection="entries" item="entry" separator=",">(#{caseId}, #{field}, #{entry})</foreach>
            </script>
            """)
    void add(
            @Param("caseId") String caseId, @Param("field") String field, @Param("entries") Collection<String> entries);
}
