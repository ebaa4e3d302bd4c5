package cn.tonggui.workflow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Periods in which one person acts for another. */
@Mapper
interface AgentMapper {

    String COLUMNS = """
            SELECT id, principal, agent, valid_from, valid_to, processes, reason, entered_by, entered_name, entered_at,
                   ended_at, ended_name
            FROM case_agent
            """;

    /** @param processes keys with commas between, empty for all @param endedAt when it ended before its last day */
    record Row(
            String id,
            String principal,
            String agent,
            LocalDate validFrom,
            LocalDate validTo,
            String processes,
            String reason,
            String enteredBy,
            String enteredName,
            LocalDateTime enteredAt,
            @Nullable LocalDateTime endedAt,
            String endedName) {

        List<String> scope() {
            return processes.isEmpty() ? List.of() : Arrays.asList(processes.split(","));
        }

        boolean covers(String process) {
            return processes.isEmpty() || scope().contains(process);
        }

        boolean on(LocalDate day) {
            return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    @Select({COLUMNS, """
            WHERE agent = #{agent} AND ended_at IS NULL AND valid_from <= #{day} AND valid_to >= #{day}
            ORDER BY principal, id
            """})
    List<Row> forAgent(@Param("agent") String agent, @Param("day") LocalDate day);

    /** Everything of one person, on either side, latest first. */
    @Select({COLUMNS, """
            WHERE principal = #{person} OR agent = #{person}
            ORDER BY entered_at DESC, id
            LIMIT 200
            """})
    List<Row> about(@Param("person") String person);

    @Select({COLUMNS, """
            WHERE ended_at IS NULL AND valid_from <= #{to} AND valid_to >= #{from}
            """})
    List<Row> between(@Param("from") LocalDate from, @Param("to") LocalDate to);

    /** All that have not been ended; those long over are few. */
    @Select({COLUMNS, """
            WHERE ended_at IS NULL
            """})
    List<Row> running();

    @Select({COLUMNS, """
            WHERE id = #{id}
            """})
    @Nullable
    Row find(String id);

    @Select("""
            SELECT id
            FROM case_agent_guard
            FOR UPDATE
            """)
    int guard();

    @Insert("""
            INSERT INTO case_agent
              (id, principal, agent, valid_from, valid_to, processes, reason, entered_by, entered_name, entered_at)
            VALUES
              (#{id}, #{principal}, #{agent}, #{validFrom}, #{validTo}, #{processes}, #{reason}, #{enteredBy}, #{enteredName},
               #{enteredAt})
            """)
    void insert(Row row);

    @Update("""
            UPDATE case_agent
            SET ended_at = #{at}, ended_name = #{name}
            WHERE id = #{id} AND ended_at IS NULL
            """)
    int end(@Param("id") String id, @Param("at") LocalDateTime at, @Param("name") String name);

    /** What agents did for the person in cases open to the readers, latest first. */
    @Select("""
            <script>
            SELECT a.case_id, c.number, c.title, a.step_name, a.action, a.actor_name, a.acted_at
            FROM case_act a
            JOIN case_file c ON c.id = a.case_id
            WHERE a.behalf = #{person} AND a.actor &lt;&gt; a.behalf
              AND EXISTS (
                SELECT 1
                FROM case_reader r
                WHERE r.case_id = a.case_id AND r.reader IN
                  <foreach collection="readers" item="reader" open="(" separator="," close=")">#{reader}</foreach>)
            ORDER BY a.acted_at DESC, a.case_id, a.rev DESC
            LIMIT 50
            </script>
            """)
    List<Agents.Done> doneFor(@Param("person") String person, @Param("readers") List<String> readers);
}
