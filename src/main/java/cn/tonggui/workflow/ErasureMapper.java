package cn.tonggui.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The one place where readable acts change: a redaction takes words out of them. */
@Mapper
interface ErasureMapper {

    record Whole(String id, String title, String state, String data) {}

    record Cells(long rev, String changes, String snapshot) {}

    /** Held until the end of the transaction. */
    @Select("""
            SELECT id, title, state, data
            FROM case_file
            WHERE number = #{number}
            FOR UPDATE
            """)
    @Nullable
    Whole whole(String number);

    @Update("""
            UPDATE case_act
            SET opinion = ''
            WHERE case_id = #{caseId} AND rev = #{rev}
            """)
    void opinion(@Param("caseId") String caseId, @Param("rev") long rev);

    @Update("""
            UPDATE case_act
            SET about = ''
            WHERE case_id = #{caseId} AND rev = #{rev}
            """)
    void about(@Param("caseId") String caseId, @Param("rev") long rev);

    @Select("""
            SELECT rev, changes, snapshot
            FROM case_act
            WHERE case_id = #{caseId}
            ORDER BY rev
            """)
    List<Cells> cells(String caseId);

    @Update("""
            UPDATE case_act
            SET changes = #{cells.changes}, snapshot = #{cells.snapshot}
            WHERE case_id = #{caseId} AND rev = #{cells.rev}
            """)
    void put(@Param("caseId") String caseId, @Param("cells") Cells cells);

    @Update("""
            UPDATE case_file
            SET data = #{data}
            WHERE id = #{caseId}
            """)
    void keep(@Param("caseId") String caseId, @Param("data") String data);

    @Delete("""
            DELETE FROM case_value
            WHERE case_id = #{caseId} AND field = #{field}
            """)
    void unindex(@Param("caseId") String caseId, @Param("field") String field);

    /** What was counted of the field, or of columns of a table that it is. */
    @Delete("""
            DELETE FROM case_counted
            WHERE case_id = #{caseId} AND (field = #{field} OR field LIKE CONCAT(#{field}, '.%'))
            """)
    void uncount(@Param("caseId") String caseId, @Param("field") String field);
}
