package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The matters of an agenda, from the collection to the resolution. */
@Mapper
interface ItemMapper {

    @Select("""
            SELECT id, meeting, no, title, kind, source, problem, level, score, urgent, carried, mandatory, about_secretary,
                   presenter, minutes, plan, decision, next_day, reason, state, observer_words, way, votes_yes, votes_no,
                   votes_abstain, voters, passed, resolution_kind, resolution, resolution_no, answer
            FROM meet_item
            WHERE meeting = #{meeting}
            ORDER BY no
            """)
    List<Item> of(String meeting);

    @Insert("""
            <script>
            INSERT INTO meet_item (id, meeting, no, title, kind, source, problem, level, score, urgent, carried, mandatory,
                                   about_secretary, presenter, minutes, plan, state)
            VALUES
              <foreach collection="items" item="item" separator=",">
                (#{item.id}, #{item.meeting}, #{item.no}, #{item.title}, #{item.kind}, #{item.source}, #{item.problem},
                 #{item.level}, #{item.score}, #{item.urgent}, #{item.carried}, #{item.mandatory}, #{item.aboutSecretary},
                 #{item.presenter}, #{item.minutes}, #{item.plan}, #{item.state})
              </foreach>
            </script>
            """)
    void write(@Param("items") List<Item> items);

    @Delete("""
            DELETE FROM meet_item
            WHERE meeting = #{meeting}
            """)
    void clear(String meeting);

    @Update("""
            <script>
            UPDATE meet_item
            SET no = CASE id <foreach collection="rows" item="row">WHEN #{row.id} THEN #{row.no} </foreach>ELSE no END
            WHERE id IN <foreach collection="rows" item="row" open="(" separator="," close=")">#{row.id}</foreach>
            </script>
            """)
    void place(@Param("rows") List<Placed> rows);

    record Placed(String id, int no) {}

    /** What the review says of a matter. */
    record Decided(String id, String decision, @Nullable LocalDate nextDay, String reason) {}

    @Update("""
            <script>
            UPDATE meet_item
            SET decision = CASE id <foreach collection="rows" item="row">WHEN #{row.id} THEN #{row.decision} </foreach>ELSE decision END,
                next_day = CASE id <foreach collection="rows" item="row">WHEN #{row.id} THEN #{row.nextDay} </foreach>ELSE next_day END,
                reason = CASE id <foreach collection="rows" item="row">WHEN #{row.id} THEN #{row.reason} </foreach>ELSE reason END
            WHERE id IN <foreach collection="rows" item="row" open="(" separator="," close=")">#{row.id}</foreach>
            </script>
            """)
    void decide(@Param("rows") List<Decided> rows);

    @Update("""
            <script>
            UPDATE meet_item
            SET state = #{to}
            WHERE state = #{from}
              AND id IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item.id}</foreach>
            </script>
            """)
    int moveAll(@Param("items") List<Item> items, @Param("from") ItemState from, @Param("to") ItemState to);

    @Update("""
            UPDATE meet_item
            SET state = #{to}
            WHERE id = #{id} AND state = #{from}
            """)
    int move(@Param("id") String id, @Param("from") ItemState from, @Param("to") ItemState to);

    @Update("""
            UPDATE meet_item
            SET observer_words = #{words}, way = #{way}, votes_yes = NULL, votes_no = NULL, votes_abstain = NULL, passed = NULL
            WHERE id = #{id}
            """)
    void discuss(@Param("id") String id, @Param("words") String words, @Param("way") String way);

    @Update("""
            UPDATE meet_item
            SET voters = #{voters}
            WHERE id = #{id}
            """)
    void voters(@Param("id") String id, @Param("voters") int voters);

    @Update("""
            UPDATE meet_item
            SET votes_yes = #{yes}, votes_no = #{no}, votes_abstain = #{abstain}
            WHERE id = #{id}
            """)
    void votes(@Param("id") String id, @Param("yes") int yes, @Param("no") int no, @Param("abstain") int abstain);

    @Update("""
            UPDATE meet_item
            SET passed = #{passed}
            WHERE id = #{id}
            """)
    void passed(@Param("id") String id, @Param("passed") boolean passed);

    @Update("""
            UPDATE meet_item
            SET resolution_kind = #{kind}, resolution = #{words}, resolution_no = #{no}
            WHERE id = #{id}
            """)
    void resolve(
            @Param("id") String id, @Param("kind") String kind, @Param("words") String words, @Param("no") String no);

    record Answered(String id, String answer) {}

    @Update("""
            <script>
            UPDATE meet_item
            SET answer = CASE id <foreach collection="rows" item="row">WHEN #{row.id} THEN #{row.answer} </foreach>ELSE answer END
            WHERE id IN <foreach collection="rows" item="row" open="(" separator="," close=")">#{row.id}</foreach>
            </script>
            """)
    void answer(@Param("rows") List<Answered> rows);

    @Select("""
            SELECT COUNT(*)
            FROM meet_item i
            JOIN meet_meeting m ON m.case_id = i.meeting
            JOIN meet_action a ON a.unit = m.unit
            WHERE a.case_id = #{action} AND m.held_at >= a.opened_at
              AND i.resolution_no = #{no} AND i.passed = TRUE AND i.resolution_kind NOT IN ('defer', 'reject')
            """)
    int resolvedSince(@Param("action") String action, @Param("no") String no);
}
