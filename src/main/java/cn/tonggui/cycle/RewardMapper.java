package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rewards and penalties of a cycle with their receipts, and what is learnt from it. */
@Mapper
interface RewardMapper {

    /** @param unit or @param person whom it is for @param amount in yuan, null for none @param state as 02c §2.3.3 has it */
    record Reward(
            int no,
            @Nullable String unit,
            @Nullable String person,
            String kind,
            String basis,
            @Nullable BigDecimal amount,
            String state) {}

    record Receipt(int reward, String executor, boolean done, String words) {}

    /** @param adopt whether the next cycle takes it up @param reason why it does not */
    record Lesson(int no, String unit, String kind, String applies, String measure, boolean adopt, String reason) {}

    @Select("""
            SELECT no, unit, person, kind, basis, amount, state
            FROM cyc_reward
            WHERE cycle = #{cycle}
            ORDER BY no
            """)
    List<Reward> rewards(String cycle);

    @Delete("""
            DELETE FROM cyc_reward
            WHERE cycle = #{cycle}
            """)
    void clear(String cycle);

    @Insert("""
            <script>
            INSERT INTO cyc_reward (cycle, no, unit, person, kind, basis, amount, state)
            VALUES
              <foreach collection="rewards" item="one" separator=",">
                (#{cycle}, #{one.no}, #{one.unit}, #{one.person}, #{one.kind}, #{one.basis}, #{one.amount}, #{one.state})
              </foreach>
            </script>
            """)
    void propose(@Param("cycle") String cycle, @Param("rewards") Collection<Reward> rewards);

    @Update("""
            UPDATE cyc_reward
            SET state = #{to}
            WHERE cycle = #{cycle} AND state = #{from}
            """)
    void move(@Param("cycle") String cycle, @Param("from") String from, @Param("to") String to);

    /** What the committee decided them by, empty where it was not asked. */
    @Select("""
            SELECT COALESCE(MAX(doc_no), '')
            FROM cyc_reward
            WHERE cycle = #{cycle}
            """)
    String document(String cycle);

    @Update("""
            UPDATE cyc_reward
            SET doc_no = #{number}
            WHERE cycle = #{cycle}
            """)
    void decide(@Param("cycle") String cycle, @Param("number") String number);

    @Update("""
            UPDATE cyc_reward
            SET state = 'EXECUTED'
            WHERE cycle = #{cycle} AND no = #{no} AND state = 'APPROVED'
            """)
    void finish(@Param("cycle") String cycle, @Param("no") int no);

    @Select("""
            SELECT reward, executor, done, words
            FROM cyc_receipt
            WHERE cycle = #{cycle}
            ORDER BY reward, executor
            """)
    List<Receipt> receipts(String cycle);

    @Delete("""
            DELETE FROM cyc_receipt
            WHERE cycle = #{cycle} AND executor = #{executor}
            """)
    void clearReceipts(@Param("cycle") String cycle, @Param("executor") String executor);

    @Insert("""
            <script>
            INSERT INTO cyc_receipt (cycle, reward, executor, done, words)
            VALUES
              <foreach collection="receipts" item="one" separator=",">
                (#{cycle}, #{one.reward}, #{one.executor}, #{one.done}, #{one.words})
              </foreach>
            </script>
            """)
    void execute(@Param("cycle") String cycle, @Param("receipts") Collection<Receipt> receipts);

    @Select("""
            SELECT no, unit, kind, applies, measure, adopt, reason
            FROM cyc_lesson
            WHERE cycle = #{cycle}
            ORDER BY no
            """)
    List<Lesson> lessons(String cycle);

    @Delete("""
            DELETE FROM cyc_lesson
            WHERE cycle = #{cycle}
            """)
    void clearLessons(String cycle);

    @Insert("""
            <script>
            INSERT INTO cyc_lesson (cycle, no, unit, kind, applies, measure, adopt, reason)
            VALUES
              <foreach collection="lessons" item="one" separator=",">
                (#{cycle}, #{one.no}, #{one.unit}, #{one.kind}, #{one.applies}, #{one.measure}, #{one.adopt}, #{one.reason})
              </foreach>
            </script>
            """)
    void learn(@Param("cycle") String cycle, @Param("lessons") Collection<Lesson> lessons);

    /** Adopted by a cycle of the unit that is over, and taken up by none yet. */
    @Select("""
            SELECT no, unit, kind, applies, measure, adopt, reason
            FROM cyc_lesson
            WHERE unit = #{unit} AND adopt AND adopted_in IS NULL
              AND cycle IN (SELECT case_id FROM cyc_cycle WHERE state = 'CLOSED')
            ORDER BY cycle, no
            """)
    List<Lesson> waiting(String unit);

    @Update("""
            UPDATE cyc_lesson
            SET adopted_in = #{cycle}
            WHERE unit = #{unit} AND adopt AND adopted_in IS NULL
              AND cycle IN (SELECT case_id FROM cyc_cycle WHERE state = 'CLOSED')
            """)
    void takeUp(@Param("unit") String unit, @Param("cycle") String cycle);
}
