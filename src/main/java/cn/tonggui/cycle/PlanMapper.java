package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import java.time.LocalDate;
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

/** The plan of a cycle: its items, its pairs, and how far they are. */
@Mapper
interface PlanMapper {

    /** What a unit said of a pair in a round; percents are null where the pair has no such side. */
    record Progress(
            int pair,
            int roundNo,
            @Nullable Integer partyPercent,
            String partyWords,
            @Nullable Integer businessPercent,
            String figure,
            String evidence,
            String reporter) {}

    @Select("""
            SELECT side, no, title, unit, owner, metric, target, weight, due, check_way, key_task, partner, pure, pair
            FROM cyc_item
            WHERE cycle = #{cycle}
            ORDER BY side, no
            """)
    List<Item> items(String cycle);

    @Delete("""
            DELETE FROM cyc_item
            WHERE cycle = #{cycle} AND side = #{side}
            """)
    void clear(@Param("cycle") String cycle, @Param("side") Side side);

    @Insert("""
            <script>
            INSERT INTO cyc_item (cycle, side, no, title, unit, owner, metric, target, weight, due, check_way, key_task, pure)
            VALUES
              <foreach collection="items" item="one" separator=",">
                (#{cycle}, #{one.side}, #{one.no}, #{one.title}, #{one.unit}, #{one.owner}, #{one.metric}, #{one.target},
                 #{one.weight}, #{one.due}, #{one.checkWay}, #{one.keyTask}, '')
              </foreach>
            </script>
            """)
    void write(@Param("cycle") String cycle, @Param("items") Collection<Item> items);

    @Update("""
            UPDATE cyc_item
            SET partner = #{partner}, pure = #{pure}
            WHERE cycle = #{cycle} AND side = 'PARTY' AND no = #{no}
            """)
    void pairUp(
            @Param("cycle") String cycle,
            @Param("no") int no,
            @Param("partner") @Nullable Integer partner,
            @Param("pure") String pure);

    @Update("""
            UPDATE cyc_item
            SET pair = #{pair}
            WHERE cycle = #{cycle} AND side = #{side} AND no = #{no}
            """)
    void inPair(
            @Param("cycle") String cycle,
            @Param("side") Side side,
            @Param("no") int no,
            @Param("pair") @Nullable Integer pair);

    @Delete("""
            DELETE FROM cyc_pair
            WHERE cycle = #{cycle}
            """)
    void clearPairs(String cycle);

    @Insert("""
            <script>
            INSERT INTO cyc_pair (cycle, no, unit, target, due, dispute, decision, words, state)
            VALUES
              <foreach collection="pairs" item="one" separator=",">
                (#{cycle}, #{one.no}, #{one.unit}, #{one.target}, #{one.due}, '', '', '', 'ASSIGNED')
              </foreach>
            </script>
            """)
    void writePairs(@Param("cycle") String cycle, @Param("pairs") Collection<Pair> pairs);

    @Select("""
            SELECT no, unit, target, due, person, dispute, decision, words, state
            FROM cyc_pair
            WHERE cycle = #{cycle}
            ORDER BY no
            """)
    List<Pair> pairs(String cycle);

    @Update("""
            UPDATE cyc_pair
            SET person = #{person}, dispute = #{dispute}, state = #{state}
            WHERE cycle = #{cycle} AND no = #{no} AND state IN ('ASSIGNED', 'ACCEPTED', 'DISPUTED')
            """)
    void receive(
            @Param("cycle") String cycle,
            @Param("no") int no,
            @Param("person") @Nullable String person,
            @Param("dispute") String dispute,
            @Param("state") Pair.State state);

    @Update("""
            UPDATE cyc_pair
            SET decision = #{decision}, words = #{words}, target = #{target}, due = #{due}
            WHERE cycle = #{cycle} AND no = #{no} AND state = 'DISPUTED'
            """)
    void decide(
            @Param("cycle") String cycle,
            @Param("no") int no,
            @Param("decision") String decision,
            @Param("words") String words,
            @Param("target") String target,
            @Param("due") LocalDate due);

    /** What nobody disputed is taken as accepted; what was decided to be dropped is dropped; what is not decided waits. */
    @Update("""
            UPDATE cyc_pair
            SET state = CASE WHEN decision = 'cancel' THEN 'CANCELLED' ELSE 'RUNNING' END
            WHERE cycle = #{cycle} AND (state IN ('ASSIGNED', 'ACCEPTED') OR state = 'DISPUTED' AND decision != '')
            """)
    void run(String cycle);

    @Update("""
            UPDATE cyc_pair
            SET target = #{target}
            WHERE cycle = #{cycle} AND no = #{no}
            """)
    void aim(@Param("cycle") String cycle, @Param("no") int no, @Param("target") String target);

    @Update("""
            UPDATE cyc_pair
            SET state = 'CANCELLED', words = #{words}
            WHERE cycle = #{cycle} AND no = #{no}
            """)
    void drop(@Param("cycle") String cycle, @Param("no") int no, @Param("words") String words);

    @Update("""
            <script>
            UPDATE cyc_pair
            SET state = #{state}
            WHERE cycle = #{cycle} AND state IN ('RUNNING', 'DONE', 'NOT_DONE')
              AND no IN <foreach collection="pairs" item="no" open="(" separator="," close=")">#{no}</foreach>
            </script>
            """)
    void settle(
            @Param("cycle") String cycle, @Param("pairs") Collection<Integer> pairs, @Param("state") Pair.State state);

    @Select("""
            SELECT pair, round_no, party_percent, party_words, business_percent, figure, evidence, reporter
            FROM cyc_progress
            WHERE cycle = #{cycle}
            ORDER BY pair, round_no
            """)
    List<Progress> progress(String cycle);

    @Delete("""
            DELETE FROM cyc_progress
            WHERE cycle = #{cycle} AND pair = #{pair} AND round_no = #{round}
            """)
    void clearProgress(@Param("cycle") String cycle, @Param("pair") int pair, @Param("round") int round);

    @Insert("""
            INSERT INTO cyc_progress (cycle, pair, round_no, party_percent, party_words, business_percent, figure, evidence, reporter,
                                      reported_at)
            VALUES (#{cycle}, #{one.pair}, #{one.roundNo}, #{one.partyPercent}, #{one.partyWords}, #{one.businessPercent},
                    #{one.figure}, #{one.evidence}, #{one.reporter}, #{now})
            """)
    void report(@Param("cycle") String cycle, @Param("one") Progress one, @Param("now") LocalDateTime now);
}
