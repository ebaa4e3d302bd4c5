package cn.tonggui.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What is to be done (落实事项): as a meeting breaks it down, as matters of their own, as later meetings find them. */
@Mapper
interface ActionMapper {

    /** @param aide who helps, null for nobody @param action the case it became, null before */
    record Measure(
            String meeting,
            int no,
            int itemNo,
            String measure,
            String owner,
            @Nullable String aide,
            LocalDate deadline,
            String standard,
            String checker,
            @Nullable String action) {}

    /** @param carried how often it is carried over by now */
    record Previous(
            String meeting,
            String action,
            int carried,
            @Nullable String state,
            @Nullable String reason,
            @Nullable LocalDate newDay,
            @Nullable Boolean escalate,
            String number,
            String title,
            String owner,
            LocalDate deadline,
            String actionState) {

        /** Closed, or stopped on the way. */
        boolean over() {
            return !actionState.equals("OPEN");
        }

        /** Whether the meeting hands it up. */
        boolean up() {
            return Boolean.TRUE.equals(escalate);
        }
    }

    @Select("""
            SELECT meeting, no, item_no, measure, owner, aide, deadline, standard, checker, action
            FROM meet_measure
            WHERE meeting = #{meeting}
            ORDER BY no
            """)
    List<Measure> measures(String meeting);

    @Delete("""
            DELETE FROM meet_measure
            WHERE meeting = #{meeting} AND action IS NULL
            """)
    void clear(String meeting);

    @Insert("""
            <script>
            INSERT INTO meet_measure (meeting, no, item_no, measure, owner, aide, deadline, standard, checker)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.meeting}, #{row.no}, #{row.itemNo}, #{row.measure}, #{row.owner}, #{row.aide}, #{row.deadline},
                 #{row.standard}, #{row.checker})
              </foreach>
            </script>
            """)
    void write(@Param("rows") List<Measure> rows);

    record Opened(int no, String action) {}

    @Update("""
            <script>
            UPDATE meet_measure
            SET action = CASE no <foreach collection="rows" item="row">WHEN #{row.no} THEN #{row.action} </foreach>ELSE action END
            WHERE meeting = #{meeting}
            </script>
            """)
    void opened(@Param("meeting") String meeting, @Param("rows") List<Opened> rows);

    @Insert("""
            <script>
            INSERT INTO meet_action (case_id, number, unit, meeting, item, problem, title, owner, checker, deadline, extensions,
                                     carry_count, state, opened_at)
            VALUES
              <foreach collection="actions" item="one" separator=",">
                (#{one.caseId}, #{one.number}, #{one.unit}, #{one.meeting}, #{one.item}, #{one.problem}, #{one.title},
                 #{one.owner}, #{one.checker}, #{one.deadline}, 0, 0, 'OPEN', #{now})
              </foreach>
            </script>
            """)
    void open(@Param("actions") Collection<Action> actions, @Param("now") LocalDateTime now);

    @Select("""
            SELECT case_id, number, unit, meeting, item, problem, title, owner, checker, deadline, extensions, carry_count, state
            FROM meet_action
            WHERE case_id = #{id}
            """)
    Optional<Action> find(String id);

    @Update("""
            UPDATE meet_action
            SET number = #{number}, owner = #{owner}, checker = #{checker}, deadline = #{deadline}
            WHERE case_id = #{id}
            """)
    void plan(
            @Param("id") String id,
            @Param("number") String number,
            @Param("owner") String owner,
            @Param("checker") String checker,
            @Param("deadline") LocalDate deadline);

    @Update("""
            UPDATE meet_action
            SET extensions = extensions + 1, deadline = #{deadline}
            WHERE case_id = #{id}
            """)
    void extend(@Param("id") String id, @Param("deadline") LocalDate deadline);

    /** @param to DONE or DROPPED */
    @Update("""
            UPDATE meet_action
            SET state = #{to}, closed_at = #{now}
            WHERE case_id = #{id} AND state = 'OPEN'
            """)
    int close(@Param("id") String id, @Param("to") String to, @Param("now") LocalDateTime now);

    @Select("""
            SELECT COUNT(*)
            FROM meet_action
            WHERE problem = #{problem} AND state = 'OPEN'
            """)
    int openOf(String problem);

    @Select("""
            SELECT case_id, number, unit, meeting, item, problem, title, owner, checker, deadline, extensions, carry_count, state
            FROM meet_action
            WHERE unit = #{unit} AND state = 'OPEN'
            ORDER BY deadline, number
            """)
    List<Action> openIn(String unit);

    @Update("""
            UPDATE meet_action
            SET carry_count = carry_count + 1
            WHERE unit = #{unit} AND state = 'OPEN'
            """)
    void carry(String unit);

    @Insert("""
            INSERT INTO meet_previous (meeting, action, carried)
            SELECT #{meeting}, case_id, carry_count
            FROM meet_action
            WHERE unit = #{unit} AND state = 'OPEN'
            """)
    void carryInto(@Param("meeting") String meeting, @Param("unit") String unit);

    @Select("""
            SELECT p.meeting, p.action, p.carried, p.state, p.reason, p.new_day, p.escalate, a.number, a.title, a.owner, a.deadline,
                   a.state AS action_state
            FROM meet_previous p
            JOIN meet_action a ON a.case_id = p.action
            WHERE p.meeting = #{meeting}
            ORDER BY p.carried DESC, a.deadline, a.number
            """)
    List<Previous> previous(String meeting);

    /** What a meeting finds of one of them. */
    record Found(
            String action,
            int carried,
            String state,
            String reason,
            @Nullable LocalDate newDay,
            boolean escalate) {}

    @Delete("""
            DELETE FROM meet_previous
            WHERE meeting = #{meeting}
            """)
    void forget(String meeting);

    @Insert("""
            <script>
            INSERT INTO meet_previous (meeting, action, carried, state, reason, new_day, escalate)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{meeting}, #{row.action}, #{row.carried}, #{row.state}, #{row.reason}, #{row.newDay}, #{row.escalate})
              </foreach>
            </script>
            """)
    void conclude(@Param("meeting") String meeting, @Param("rows") List<Found> rows);

    /** The days that a meeting gave; no extensions of the owners'. */
    @Update("""
            UPDATE meet_action
            SET deadline = (SELECT p.new_day FROM meet_previous p WHERE p.meeting = #{meeting} AND p.action = case_id)
            WHERE state = 'OPEN'
              AND case_id IN (SELECT action FROM meet_previous WHERE meeting = #{meeting} AND new_day IS NOT NULL)
            """)
    void putOff(String meeting);

    @Select("""
            SELECT COUNT(*)
            FROM meet_action
            WHERE unit = #{unit} AND state = 'DONE' AND closed_at >= #{from} AND closed_at < #{until}
            """)
    int doneIn(@Param("unit") String unit, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);
}
