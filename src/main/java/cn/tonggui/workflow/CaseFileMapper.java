package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The case file: rows, numbers, readers, indexed values. Lists and look-ups with a viewer stand in {@link CaseReadMapper}. */
@Mapper
interface CaseFileMapper {

    @Insert("""
            INSERT INTO case_file
              (id, number, process, definition_id, instance_id, unit, title, initiator, initiator_name,
               state, outcome, step, rev, data, open_token, opened_at, closed_at)
            VALUES
              (#{file.id}, #{file.number}, #{file.process}, #{file.definitionId}, #{file.instanceId}, #{file.unit},
               #{file.title}, #{file.initiator}, #{file.initiatorName}, #{file.state}, #{file.outcome}, #{file.step},
               #{file.rev}, #{file.data}, #{token}, #{file.openedAt}, #{file.closedAt})
            """)
    void insert(@Param("file") CaseFile file, @Param("token") String token);

    /** Locks the case until the transaction ends: everything that happens to one case happens one after the other. */
    @Select("""
            SELECT id, number, process, definition_id, instance_id, unit, title, initiator, initiator_name,
                   state, outcome, step, rev, data, opened_at, closed_at, suspended_at
            FROM case_file
            WHERE instance_id = #{instance}
            FOR UPDATE
            """)
    @Nullable
    CaseFile lock(String instance);

    @Select("""
            SELECT instance_id
            FROM case_file
            WHERE id = #{id}
            """)
    @Nullable
    String instanceOf(String id);

    /** As {@link #lock} by one of its open tasks, if the case is open to one of the readers. */
    @Select("""
            <script>
            SELECT c.id, c.number, c.process, c.definition_id, c.instance_id, c.unit, c.title, c.initiator, c.initiator_name,
                   c.state, c.outcome, c.step, c.rev, c.data, c.opened_at, c.closed_at, c.suspended_at
            FROM case_file c
            WHERE c.instance_id = (SELECT t.PROC_INST_ID_ FROM ACT_RU_TASK t WHERE t.CATEGORY_ = #{task}) AND EXISTS (
              SELECT 1
              FROM case_reader r
              WHERE r.case_id = c.id AND r.reader IN
                <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>)
            FOR UPDATE
            </script>
            """)
    @Nullable
    CaseFile lockOf(@Param("task") String task, @Param("readers") List<String> readers);

    @Select("""
            SELECT id
            FROM case_file
            WHERE open_token = #{token} AND initiator = #{initiator}
            """)
    @Nullable
    String openedWith(@Param("token") String token, @Param("initiator") String initiator);

    /** One row, or somebody changed the case since {@code before}. */
    @Update("""
            UPDATE case_file
            SET state = #{state}, outcome = #{outcome}, step = #{step}, rev = #{rev}, data = #{data}, closed_at = #{closedAt},
                suspended_at = #{suspendedAt}
            WHERE id = #{id} AND rev = #{before} AND state = #{was}
            """)
    int save(
            @Param("id") String id,
            @Param("before") long before,
            @Param("was") CaseState was,
            @Param("state") CaseState state,
            @Param("outcome") String outcome,
            @Param("step") String step,
            @Param("rev") long rev,
            @Param("data") String data,
            @Param("closedAt") @Nullable LocalDateTime closedAt,
            @Param("suspendedAt") @Nullable LocalDateTime suspendedAt);

    @Update("""
            UPDATE case_sequence
            SET last = last + 1
            WHERE prefix = #{prefix}
            """)
    int count(String prefix);

    @Insert("""
            INSERT INTO case_sequence (prefix, last)
            VALUES (#{prefix}, 1)
            """)
    void beginCount(String prefix);

    @Select("""
            SELECT last
            FROM case_sequence
            WHERE prefix = #{prefix}
            """)
    int counted(String prefix);

    /** Those who are readers already stay so. H2 wants to know what a bare parameter is, hence the concatenation. */
    @Insert("""
            <script>
            INSERT INTO case_reader (reader, case_id)
            <foreach collection="readers" item="reader" separator="UNION ALL">
              SELECT CONCAT('', #{reader}), f.id
              FROM case_file f
              WHERE f.id = #{id} AND NOT EXISTS (
                SELECT 1 FROM case_reader r WHERE r.case_id = f.id AND r.reader = #{reader})
            </foreach>
            </script>
            """)
    void addReaders(@Param("id") String id, @Param("readers") Collection<String> readers);

    @Update("""
            <script>
            DELETE FROM case_value
            WHERE case_id = #{id} AND field IN
              <foreach collection="fields" item="field" open="(" separator="," close=")">#{field}</foreach>
            </script>
            """)
    void dropValues(@Param("id") String id, @Param("fields") Collection<String> fields);

    @Insert("""
            <script>
            INSERT INTO case_value (case_id, process, field, text_value, number_value, day_value)
            VALUES
              <foreach collection="values" item="v" separator=",">
                (#{id}, #{process}, #{v.field}, #{v.text}, #{v.number}, #{v.day})
              </foreach>
            </script>
            """)
    void addValues(
            @Param("id") String id, @Param("process") String process, @Param("values") Collection<CaseValue> values);
}
