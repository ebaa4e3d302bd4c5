package cn.tonggui.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Problems of the pool (问题池). */
@Mapper
interface ProblemMapper {

    @Insert("""
            INSERT INTO meet_problem (case_id, number, unit, subject, factor, place, level, kind, urgent, about_secretary, state,
                                      carry_count, proposer, display, raised_at)
            VALUES (#{id}, #{number}, #{unit}, #{subject}, #{factor}, #{place}, '', 'other', #{urgent}, FALSE, 'NEW', 0,
                    #{proposer}, #{display}, #{now})
            """)
    void raise(
            @Param("id") String id,
            @Param("number") String number,
            @Param("unit") String unit,
            @Param("subject") String subject,
            @Param("factor") String factor,
            @Param("place") String place,
            @Param("urgent") boolean urgent,
            @Param("proposer") String proposer,
            @Param("display") String display,
            @Param("now") LocalDateTime now);

    @Select("""
            SELECT case_id, number, unit, subject, factor, likelihood, severity, level, kind, urgent, about_secretary, state,
                   carry_count, merged_into
            FROM meet_problem
            WHERE case_id = #{id}
            """)
    Optional<Problem> find(String id);

    @Select("""
            SELECT case_id, number, unit, subject, factor, likelihood, severity, level, kind, urgent, about_secretary, state,
                   carry_count, merged_into
            FROM meet_problem
            WHERE unit = #{unit} AND number = #{number} AND closed_at IS NULL
            """)
    Optional<Problem> openAs(@Param("unit") String unit, @Param("number") String number);

    /** What waits for a meeting of the branch, and what this meeting has taken up already; gravest first. */
    @Select("""
            SELECT case_id, number, unit, subject, factor, likelihood, severity, level, kind, urgent, about_secretary, state,
                   carry_count, merged_into
            FROM meet_problem
            WHERE unit = #{unit}
              AND closed_at IS NULL
              AND (state IN ('QUEUED', 'CARRIED_OVER')
                   OR case_id IN (SELECT problem FROM meet_item WHERE meeting = #{meeting} AND problem IS NOT NULL))
            ORDER BY urgent DESC, COALESCE(likelihood * severity, 0) DESC, raised_at, number
            """)
    List<Problem> pool(@Param("unit") String unit, @Param("meeting") String meeting);

    @Select("""
            SELECT case_id
            FROM meet_problem
            WHERE merged_into = #{id} AND closed_at IS NULL
            """)
    List<String> mergedInto(String id);

    record Numbered(String caseId, String number) {}

    /** Of those that a meeting takes up. */
    @Select("""
            SELECT case_id, number
            FROM meet_problem
            WHERE case_id IN (SELECT problem FROM meet_item WHERE meeting = #{meeting} AND problem IS NOT NULL)
            """)
    List<Numbered> numbersOf(String meeting);

    @Update("""
            UPDATE meet_problem
            SET likelihood = #{likelihood}, severity = #{severity}, level = #{level}, kind = #{kind},
                about_secretary = #{aboutSecretary}, triaged_at = #{now}
            WHERE case_id = #{id}
            """)
    void grade(
            @Param("id") String id,
            @Param("likelihood") @Nullable Integer likelihood,
            @Param("severity") @Nullable Integer severity,
            @Param("level") String level,
            @Param("kind") String kind,
            @Param("aboutSecretary") boolean aboutSecretary,
            @Param("now") LocalDateTime now);

    @Update("""
            UPDATE meet_problem
            SET state = #{to}
            WHERE case_id = #{id} AND state = #{from}
            """)
    int move(@Param("id") String id, @Param("from") ProblemState from, @Param("to") ProblemState to);

    @Update("""
            <script>
            UPDATE meet_problem
            SET state = #{to}
            WHERE closed_at IS NULL
              AND case_id IN <foreach collection="cases" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void moveAll(@Param("cases") List<String> cases, @Param("to") ProblemState to);

    @Update("""
            UPDATE meet_problem
            SET state = 'CARRIED_OVER', carry_count = carry_count + 1
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    void carry(String id);

    @Update("""
            UPDATE meet_problem
            SET state = 'ON_AGENDA', carry_count = carry_count - 1
            WHERE case_id = #{id} AND closed_at IS NULL AND carry_count > 0
            """)
    void takeBack(String id);

    @Update("""
            UPDATE meet_problem
            SET merged_into = #{into}
            WHERE case_id = #{id}
            """)
    void merge(@Param("id") String id, @Param("into") @Nullable String into);

    @Update("""
            UPDATE meet_problem
            SET answered_at = #{now}
            WHERE case_id = #{id} AND answered_at IS NULL
            """)
    void answered(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE meet_problem
            SET state = #{state}, rating = #{rating}, answer = #{answer}, closed_at = #{now}
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    int close(
            @Param("id") String id,
            @Param("state") ProblemState state,
            @Param("rating") @Nullable Integer rating,
            @Param("answer") String answer,
            @Param("now") LocalDateTime now);

    record Count(String word, int number) {}

    /** How many problems of the branch came from each factor in the days, for the analysis. */
    @Select("""
            SELECT factor AS word, COUNT(*) AS number
            FROM meet_problem
            WHERE unit = #{unit} AND raised_at >= #{from} AND raised_at < #{until}
            GROUP BY factor
            ORDER BY factor
            """)
    List<Count> byFactor(
            @Param("unit") String unit, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

    @Select("""
            SELECT COUNT(*)
            FROM meet_problem
            WHERE unit = #{unit} AND raised_at >= #{from} AND raised_at < #{until} AND merged_into IS NOT NULL
            """)
    int repeated(@Param("unit") String unit, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);
}
