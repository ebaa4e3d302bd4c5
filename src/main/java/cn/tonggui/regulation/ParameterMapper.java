package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What parameters there are, how they were and will be set, and the proposals to set them otherwise. */
@Mapper
interface ParameterMapper {

    String PROPOSAL = """
            SELECT id, name, effective_from, setting, reason, source, proposed_by, proposed_name, proposed_at,
                   state, decided_name, decided_at, remark
            FROM rule_proposal
            """;

    @Select("""
            SELECT name, title, kind, allowed, unit, rule_code
            FROM rule_parameter_kind
            ORDER BY sort, name
            """)
    List<KindRow> kinds();

    /** Every setting of every parameter, those of one parameter by date. */
    @Select("""
            SELECT s.name, s.effective_from, s.setting, s.note, p.reason, p.source, p.proposed_name, p.decided_name, p.decided_at
            FROM rule_parameter s
            LEFT JOIN rule_proposal p ON p.id = s.proposal
            ORDER BY s.name, s.effective_from
            """)
    List<Set> settings();

    @Select({PROPOSAL, """
            WHERE state = 'WAITING'
            ORDER BY proposed_at, id
            """})
    List<Proposal> waiting();

    @Select({PROPOSAL, """
            WHERE name = #{name}
            ORDER BY proposed_at DESC, id
            """})
    List<Proposal> proposals(String name);

    @Select({PROPOSAL, """
            WHERE id = #{id}
            """})
    Optional<Proposal> proposal(String id);

    /** @param slot that only one waiting proposal may have */
    @Insert("""
            INSERT INTO rule_proposal
              (id, name, effective_from, setting, reason, source, proposed_by, proposed_name, proposed_at, state, slot)
            VALUES
              (#{p.id}, #{p.name}, #{p.effectiveFrom}, #{p.setting}, #{p.reason}, #{p.source}, #{p.proposedBy},
               #{p.proposedName}, #{p.proposedAt}, #{p.state}, #{slot})
            """)
    void propose(@Param("p") Proposal proposal, @Param("slot") String slot);

    /** One row, or somebody decided first. */
    @Update("""
            UPDATE rule_proposal
            SET state = #{state}, decided_by = #{by}, decided_name = #{name}, decided_at = #{at}, remark = #{remark}, slot = NULL
            WHERE id = #{id} AND state = 'WAITING'
            """)
    int decide(
            @Param("id") String id,
            @Param("state") String state,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") LocalDateTime at,
            @Param("remark") String remark);

    @Insert("""
            INSERT INTO rule_parameter (name, effective_from, setting, note, proposal)
            VALUES (#{p.name}, #{p.effectiveFrom}, #{p.setting}, '', #{p.id})
            """)
    void set(@Param("p") Proposal proposal);

    record KindRow(String name, String title, String kind, String allowed, String unit, String ruleCode) {

        Parameter parameter() {
            return new Parameter(name, title, kind, Allowed.of(kind, allowed), unit, ruleCode);
        }
    }

    /** What a parameter is set to from a day on; reason, source and people are those of the proposal, null for what the system brought. */
    record Set(
            String name,
            LocalDate effectiveFrom,
            String setting,
            String note,
            @Nullable String reason,
            @Nullable String source,
            @Nullable String proposedName,
            @Nullable String decidedName,
            @Nullable LocalDateTime decidedAt) {}
}
