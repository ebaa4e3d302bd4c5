package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The signers of a step, each visit by itself. Every change names the state that it leaves. */
@Mapper
interface SignerMapper {

    @Insert("""
            <script>
            INSERT INTO case_signer
              (case_id, scope, seq, step, round, place, person, person_name, added_by, added_by_name, holder, task_id, state)
            VALUES
              <foreach collection="signers" item="s" separator=",">
                (#{s.caseId}, #{s.scope}, #{s.seq}, #{s.step}, #{s.round}, #{s.place}, #{s.person}, #{s.personName},
                 #{s.addedBy}, #{s.addedByName}, #{s.holder}, #{s.task}, #{s.state})
              </foreach>
            </script>
            """)
    void insert(@Param("signers") Collection<Signer> signers);

    /** All signers of the step in all its visits, in their order. */
    @Select("""
            SELECT case_id, scope, seq, step, round, place, person, person_name, added_by, added_by_name, holder,
                   task_id AS task, state, signed_by, signed_name, words, signed_at
            FROM case_signer
            WHERE case_id = #{caseId} AND step = #{step}
            ORDER BY round, scope, seq
            """)
    List<Signer> of(@Param("caseId") String caseId, @Param("step") String step);

    @Update("""
            UPDATE case_signer
            SET state = 'OPEN', task_id = #{task}
            WHERE case_id = #{signer.caseId} AND scope = #{signer.scope} AND seq = #{signer.seq} AND state = 'WAITING'
            """)
    int open(@Param("signer") Signer signer, @Param("task") String task);

    @Update("""
            UPDATE case_signer
            SET state = #{state}, signed_by = #{by}, signed_name = #{name}, words = #{words}, signed_at = #{at}
            WHERE case_id = #{signer.caseId} AND scope = #{signer.scope} AND seq = #{signer.seq} AND state = 'OPEN'
            """)
    int sign(
            @Param("signer") Signer signer,
            @Param("state") Signer.State state,
            @Param("by") String by,
            @Param("name") String name,
            @Param("words") String words,
            @Param("at") LocalDateTime at);

    /** @param from the state that it leaves */
    @Update("""
            UPDATE case_signer
            SET state = #{to}
            WHERE case_id = #{signer.caseId} AND scope = #{signer.scope} AND seq = #{signer.seq} AND state = #{from}
            """)
    int move(@Param("signer") Signer signer, @Param("from") Signer.State from, @Param("to") Signer.State to);
}
