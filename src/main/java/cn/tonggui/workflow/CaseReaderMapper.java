package cn.tonggui.workflow;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who may read cases that exist already. No list may be empty. */
@Mapper
interface CaseReaderMapper {

    /** The cases of the units, held until the end of the transaction: nobody adds readers meanwhile. */
    @Select("""
            <script>
            SELECT id, unit, definition_id
            FROM case_file
            WHERE unit IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
            ORDER BY id
            FOR UPDATE
            </script>
            """)
    List<Place> lockedAt(@Param("units") Collection<String> units);

    /** All but those by whom something was done in the case, or who have an open step of it. */
    @Delete("""
            <script>
            DELETE FROM case_reader
            WHERE case_id IN <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND reader IN <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>
              AND NOT EXISTS (
                SELECT 1
                FROM case_act a
                WHERE a.case_id = case_reader.case_id AND a.capacity = case_reader.reader)
              AND NOT EXISTS (
                SELECT 1
                FROM case_file f
                JOIN ACT_RU_TASK t ON t.PROC_INST_ID_ = f.instance_id
                JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_
                WHERE f.id = case_reader.case_id AND l.GROUP_ID_ = case_reader.reader)
            </script>
            """)
    void dismiss(@Param("cases") Collection<String> cases, @Param("readers") Collection<String> readers);

    @Select("""
            <script>
            SELECT reader, case_id
            FROM case_reader
            WHERE case_id IN <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND reader IN <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>
            </script>
            """)
    List<Reader> among(@Param("cases") Collection<String> cases, @Param("readers") Collection<String> readers);

    @Insert("""
            <script>
            INSERT INTO case_reader (reader, case_id)
            VALUES
              <foreach collection="rows" item="row" separator=",">(#{row.reader}, #{row.caseId})</foreach>
            </script>
            """)
    void admit(@Param("rows") List<Reader> rows);

    /** Where the cases are, whoever asks. */
    @Select("""
            <script>
            SELECT id, unit, definition_id
            FROM case_file
            WHERE id IN <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Place> places(@Param("cases") Collection<String> cases);

    record Place(String id, String unit, String definitionId) {}

    record Reader(String reader, String caseId) {}
}
