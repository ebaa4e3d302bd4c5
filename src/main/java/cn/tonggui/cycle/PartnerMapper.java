package cn.tonggui.cycle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What is added to the plan of a cycle beside its drawing, and who signed for it. */
@Mapper
interface PartnerMapper {

    record Signed(String person, boolean agreed, LocalDateTime signedAt) {}

    record Waiting(int pair, int no) {}

    @Select("""
            SELECT pair, no
            FROM cyc_addition
            WHERE cycle = #{cycle} AND state = 'OPEN'
            """)
    List<Waiting> waiting(String cycle);

    @Select("""
            SELECT cycle, no, pair, side, alone, existing, title, owner, metric, target, weight, check_way, reason, proposer, proposed_at,
                   state, refusal
            FROM cyc_addition
            WHERE cycle = #{cycle} AND no = #{no}
            """)
    Optional<Addition> find(@Param("cycle") String cycle, @Param("no") int no);

    @Select("""
            SELECT COALESCE(MAX(no), 0) + 1
            FROM cyc_addition
            WHERE cycle = #{cycle}
            """)
    int nextNo(String cycle);

    @Insert("""
            INSERT INTO cyc_addition (cycle, no, pair, slot, side, alone, existing, title, owner, metric, target, weight, check_way,
                                      reason, proposer, proposed_at, state, refusal)
            VALUES (#{one.cycle}, #{one.no}, #{one.pair}, #{slot}, #{one.side}, #{one.alone}, #{one.existing}, #{one.title},
                    #{one.owner}, #{one.metric}, #{one.target}, #{one.weight}, #{one.checkWay}, #{one.reason}, #{one.proposer},
                    #{one.proposedAt}, 'OPEN', '')
            """)
    void propose(@Param("one") Addition one, @Param("slot") String slot);

    @Update("""
            UPDATE cyc_addition
            SET state = #{state}, refusal = #{refusal}, slot = NULL, settled_at = #{now}
            WHERE cycle = #{cycle} AND no = #{no} AND state = 'OPEN'
            """)
    int settle(
            @Param("cycle") String cycle,
            @Param("no") int no,
            @Param("state") Addition.State state,
            @Param("refusal") String refusal,
            @Param("now") LocalDateTime now);

    @Select("""
            SELECT person, agreed, signed_at
            FROM cyc_addition_sign
            WHERE cycle = #{cycle} AND no = #{no}
            ORDER BY signed_at, person
            """)
    List<Signed> signed(@Param("cycle") String cycle, @Param("no") int no);

    @Insert("""
            INSERT INTO cyc_addition_sign (cycle, no, person, agreed, signed_at)
            VALUES (#{cycle}, #{no}, #{one.person}, #{one.agreed}, #{one.signedAt})
            """)
    void sign(@Param("cycle") String cycle, @Param("no") int no, @Param("one") Signed one);

    /** Pairs of which something is kept already: a report, a result, a finding. */
    @Select("""
            SELECT pair
            FROM cyc_progress
            WHERE cycle = #{cycle}
            UNION
            SELECT r.pair
            FROM cyc_result r
            JOIN cyc_inspection i ON i.id = r.inspection
            WHERE i.cycle = #{cycle}
            """)
    List<Integer> touched(String cycle);
}
