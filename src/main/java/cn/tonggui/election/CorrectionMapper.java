package cn.tonggui.election;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Corrections of locked sheets (更正单), who signed them, and who confirmed the sheets they correct. */
@Mapper
interface CorrectionMapper {

    record Signer(String person, String name) {}

    record Signed(String person, String name, boolean agreed, LocalDateTime signedAt) {}

    /** @param was {@link Figures#body()} @param becomes the same @param state {@link Correction.State} */
    record Row(
            String caseId,
            int no,
            int round,
            Correction.State state,
            String openedBy,
            String openedName,
            String reason,
            String was,
            String becomes,
            LocalDateTime openedAt,
            @Nullable LocalDateTime settledAt) {}

    @Delete("""
            DELETE FROM elec_scrutineer
            WHERE case_id = #{id} AND round_no = #{no} AND attempt = #{attempt} AND person = #{person}
            """)
    void unconfirm(
            @Param("id") String id, @Param("no") int no, @Param("attempt") int attempt, @Param("person") String person);

    @Insert("""
            INSERT INTO elec_scrutineer (case_id, round_no, attempt, person, name, confirmed_at)
            VALUES (#{id}, #{no}, #{attempt}, #{who.person}, #{who.name}, #{now})
            """)
    void confirm(
            @Param("id") String id,
            @Param("no") int no,
            @Param("attempt") int attempt,
            @Param("who") Signer who,
            @Param("now") LocalDateTime now);

    @Select("""
            SELECT person, name
            FROM elec_scrutineer
            WHERE case_id = #{id} AND round_no = #{no} AND attempt = #{attempt}
            ORDER BY confirmed_at, person
            """)
    List<Signer> scrutineers(@Param("id") String id, @Param("no") int no, @Param("attempt") int attempt);

    /** Rounds of the case whose locked sheet the person confirmed. */
    @Select("""
            SELECT s.round_no
            FROM elec_scrutineer s
            JOIN elec_round r ON r.case_id = s.case_id AND r.round_no = s.round_no AND r.attempt = s.attempt
            WHERE s.case_id = #{id} AND s.person = #{person} AND r.confirmed_at IS NOT NULL
            ORDER BY s.round_no
            """)
    List<Integer> confirmedBy(@Param("id") String id, @Param("person") String person);

    @Select("""
            SELECT case_id, correction_no AS no, round_no AS round, state, opened_by, opened_name, reason,
                   figures_before AS was, figures_after AS becomes, opened_at, settled_at
            FROM elec_correction
            WHERE case_id = #{id}
            ORDER BY correction_no
            """)
    List<Row> of(String id);

    @Select("""
            SELECT case_id, correction_no AS no, round_no AS round, state, opened_by, opened_name, reason,
                   figures_before AS was, figures_after AS becomes, opened_at, settled_at
            FROM elec_correction
            WHERE case_id = #{id} AND correction_no = #{no}
            """)
    Optional<Row> find(@Param("id") String id, @Param("no") int no);

    @Insert("""
            INSERT INTO elec_correction
              (case_id, correction_no, round_no, open_case, state, opened_by, opened_name, reason,
               figures_before, figures_after, opened_at)
            VALUES
              (#{caseId}, #{no}, #{round}, #{caseId}, #{state}, #{openedBy}, #{openedName}, #{reason},
               #{was}, #{becomes}, #{openedAt})
            """)
    void open(Row row);

    @Update("""
            UPDATE elec_correction
            SET state = #{state}, open_case = NULL, settled_at = #{now}
            WHERE case_id = #{id} AND correction_no = #{no} AND state = 'OPEN'
            """)
    int settle(
            @Param("id") String id,
            @Param("no") int no,
            @Param("state") Correction.State state,
            @Param("now") LocalDateTime now);

    @Update("""
            UPDATE elec_correction
            SET state = 'LAPSED', open_case = NULL, settled_at = #{now}
            WHERE open_case = #{id}
            """)
    void lapse(@Param("id") String id, @Param("now") LocalDateTime now);

    @Select("""
            SELECT person, name, agreed, signed_at
            FROM elec_correction_sign
            WHERE case_id = #{id} AND correction_no = #{no}
            ORDER BY signed_at, person
            """)
    List<Signed> signed(@Param("id") String id, @Param("no") int no);

    @Insert("""
            INSERT INTO elec_correction_sign (case_id, correction_no, person, name, agreed, signed_at)
            VALUES (#{id}, #{no}, #{one.person}, #{one.name}, #{one.agreed}, #{one.signedAt})
            """)
    void sign(@Param("id") String id, @Param("no") int no, @Param("one") Signed one);
}
