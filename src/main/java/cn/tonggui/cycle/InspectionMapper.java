package cn.tonggui.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Inspections of a cycle: who, where, what was seen and found. */
@Mapper
interface InspectionMapper {

    /** @param no which inspection of its cycle it is */
    record Inspection(String id, int no, LocalDate dayOn, String leader, String items, String sampling) {}

    /** @param side party or business, for which the person inspects */
    record Inspector(int place, String person, String side) {}

    /** @param party good, fair, poor, or empty where the pair has no such side @param business the same */
    record Seen(int pair, String party, String business, String words) {}

    @Insert("""
            INSERT INTO cyc_inspection (id, cycle, no, day_on, leader, items, sampling)
            VALUES (#{one.id}, #{cycle}, #{one.no}, #{one.dayOn}, #{one.leader}, #{one.items}, #{one.sampling})
            """)
    void plan(@Param("cycle") String cycle, @Param("one") Inspection one);

    @Select("""
            SELECT id, no, day_on, leader, items, sampling
            FROM cyc_inspection
            WHERE cycle = #{cycle}
            ORDER BY no DESC
            LIMIT 1
            """)
    Optional<Inspection> last(String cycle);

    @Insert("""
            <script>
            INSERT INTO cyc_inspected (inspection, unit)
            VALUES <foreach collection="units" item="unit" separator=",">(#{inspection}, #{unit})</foreach>
            </script>
            """)
    void visit(@Param("inspection") String inspection, @Param("units") Collection<String> units);

    @Select("""
            SELECT unit
            FROM cyc_inspected
            WHERE inspection = #{inspection}
            ORDER BY unit
            """)
    List<String> units(String inspection);

    @Insert("""
            <script>
            INSERT INTO cyc_inspector (inspection, place, person, side)
            VALUES
              <foreach collection="team" item="one" separator=",">(#{inspection}, #{one.place}, #{one.person}, #{one.side})</foreach>
            </script>
            """)
    void send(@Param("inspection") String inspection, @Param("team") Collection<Inspector> team);

    @Select("""
            SELECT place, person, side
            FROM cyc_inspector
            WHERE inspection = #{inspection}
            ORDER BY place
            """)
    List<Inspector> team(String inspection);

    @Delete("""
            DELETE FROM cyc_result
            WHERE inspection = #{inspection}
            """)
    void clearSeen(String inspection);

    @Insert("""
            <script>
            INSERT INTO cyc_result (inspection, pair, party, business, words)
            VALUES
              <foreach collection="seen" item="one" separator=",">
                (#{inspection}, #{one.pair}, #{one.party}, #{one.business}, #{one.words})
              </foreach>
            </script>
            """)
    void see(@Param("inspection") String inspection, @Param("seen") Collection<Seen> seen);

    @Select("""
            SELECT pair, party, business, words
            FROM cyc_result
            WHERE inspection = #{inspection}
            ORDER BY pair
            """)
    List<Seen> seen(String inspection);

    @Delete("""
            DELETE FROM cyc_finding
            WHERE inspection = #{inspection}
            """)
    void clearFindings(String inspection);

    @Insert("""
            <script>
            INSERT INTO cyc_finding (id, inspection, no, pair, unit, side, level, words, cause, owner, rechecker, deadline, answer,
                                     reason, ruling, opinion)
            VALUES
              <foreach collection="findings" item="one" separator=",">
                (#{one.id}, #{inspection}, #{one.no}, #{one.pair}, #{one.unit}, #{one.side}, #{one.level}, #{one.words}, #{one.cause},
                 #{one.owner}, #{one.rechecker}, #{one.deadline}, '', '', '', '')
              </foreach>
            </script>
            """)
    void find(@Param("inspection") String inspection, @Param("findings") Collection<Finding> findings);

    @Select("""
            SELECT id, no, pair, unit, side, level, words, cause, owner, rechecker, deadline, answer, reason, ruling, opinion,
                   rectification
            FROM cyc_finding
            WHERE inspection = #{inspection}
            ORDER BY no
            """)
    List<Finding> findings(String inspection);

    @Select("""
            SELECT f.id, f.no, f.pair, f.unit, f.side, f.level, f.words, f.cause, f.owner, f.rechecker, f.deadline, f.answer, f.reason,
                   f.ruling, f.opinion, f.rectification
            FROM cyc_finding f
            JOIN cyc_inspection i ON i.id = f.inspection
            WHERE i.cycle = #{cycle}
            ORDER BY i.no, f.no
            """)
    List<Finding> allFindings(String cycle);

    @Update("""
            UPDATE cyc_finding
            SET answer = #{answer}, reason = #{reason}
            WHERE inspection = #{inspection} AND no = #{no} AND rectification IS NULL
            """)
    void answer(
            @Param("inspection") String inspection,
            @Param("no") int no,
            @Param("answer") String answer,
            @Param("reason") String reason);

    @Update("""
            UPDATE cyc_finding
            SET ruling = #{ruling}, opinion = #{opinion}, level = #{level}
            WHERE inspection = #{inspection} AND no = #{no} AND answer = 'defend'
            """)
    void rule(
            @Param("inspection") String inspection,
            @Param("no") int no,
            @Param("ruling") String ruling,
            @Param("level") String level,
            @Param("opinion") String opinion);

    @Update("""
            UPDATE cyc_finding
            SET rectification = #{rectification}
            WHERE id = #{id}
            """)
    void rectify(@Param("id") String id, @Param("rectification") String rectification);
}
