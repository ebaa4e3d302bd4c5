package cn.tonggui.election;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Elections, the parameters they keep, and the seals of their ballots. */
@Mapper
interface ElectionMapper {

    @Insert("""
            INSERT INTO elec_case (case_id, unit, open_unit, type, stage, term_from, term_until, opened_at)
            VALUES (#{id}, #{unit}, #{unit}, #{type}, #{stage}, #{from}, #{until}, #{now})
            """)
    void open(
            @Param("id") String id,
            @Param("unit") String unit,
            @Param("type") String type,
            @Param("stage") Stage stage,
            @Param("from") @Nullable LocalDate from,
            @Param("until") @Nullable LocalDate until,
            @Param("now") LocalDateTime now);

    @Select("""
            SELECT case_id, unit, type, stage, term_from, term_until, meeting_day, extended_until, seats, deputy_seats,
                   due, present
            FROM elec_case
            WHERE case_id = #{id}
            """)
    Optional<Election> find(String id);

    @Update("""
            UPDATE elec_case
            SET stage = #{to}
            WHERE case_id = #{id} AND stage = #{from}
            """)
    int move(@Param("id") String id, @Param("from") Stage from, @Param("to") Stage to);

    @Update("""
            UPDATE elec_case
            SET meeting_day = #{day}, seats = #{seats}, deputy_seats = #{deputies}
            WHERE case_id = #{id}
            """)
    void plan(
            @Param("id") String id,
            @Param("day") @Nullable LocalDate day,
            @Param("seats") int seats,
            @Param("deputies") int deputies);

    @Update("""
            UPDATE elec_case
            SET meeting_day = #{day}
            WHERE case_id = #{id}
            """)
    void meet(@Param("id") String id, @Param("day") LocalDate day);

    @Update("""
            UPDATE elec_case
            SET extended_until = #{until}
            WHERE case_id = #{id}
            """)
    void extend(@Param("id") String id, @Param("until") LocalDate until);

    @Update("""
            UPDATE elec_case
            SET seats = #{seats}
            WHERE case_id = #{id}
            """)
    void seats(@Param("id") String id, @Param("seats") int seats);

    @Update("""
            UPDATE elec_case
            SET eligible = #{eligible}, exempted = #{exempted}, due = #{due}, present = #{present}
            WHERE case_id = #{id}
            """)
    void attended(
            @Param("id") String id,
            @Param("eligible") int eligible,
            @Param("exempted") int exempted,
            @Param("due") int due,
            @Param("present") int present);

    @Update("""
            UPDATE elec_case
            SET stage = #{stage}, open_unit = NULL, closed_at = #{now}
            WHERE case_id = #{id} AND closed_at IS NULL
            """)
    int close(@Param("id") String id, @Param("stage") Stage stage, @Param("now") LocalDateTime now);

    @Delete("""
            DELETE FROM elec_parameter
            WHERE case_id = #{id}
            """)
    void forget(String id);

    @Insert("""
            <script>
            INSERT INTO elec_parameter (case_id, name, setting)
            VALUES
              <foreach collection="settings" index="name" item="setting" separator=",">(#{id}, #{name}, #{setting})</foreach>
            </script>
            """)
    void lock(@Param("id") String id, @Param("settings") Map<String, String> settings);

    record Locked(String name, String setting) {}

    @Select("""
            SELECT name, setting
            FROM elec_parameter
            WHERE case_id = #{id}
            """)
    List<Locked> locked(String id);

    @Insert("""
            INSERT INTO elec_seal (case_id, seal_no, bag_no, keeper, announced, words, sealed_at)
            SELECT #{id}, COALESCE(MAX(seal_no), 0) + 1, #{bag}, #{keeper}, #{announced}, #{words}, #{now}
            FROM elec_seal
            WHERE case_id = #{id}
            """)
    void seal(
            @Param("id") String id,
            @Param("bag") String bag,
            @Param("keeper") String keeper,
            @Param("announced") String announced,
            @Param("words") String words,
            @Param("now") LocalDateTime now);
}
