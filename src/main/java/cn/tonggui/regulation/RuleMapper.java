package cn.tonggui.regulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The register, read whole (under a hundred rows), and the parameters by date. */
@Mapper
interface RuleMapper {

    /** Every text of every rule, the texts of one rule by date. */
    @Select("""
            SELECT code, words, source, confidence, version, valid_from
            FROM rule_rule
            ORDER BY sort, code, valid_from
            """)
    List<RuleRow> all();

    @Select("""
            SELECT code, words, source, confidence, version, valid_from
            FROM rule_rule
            WHERE code = #{code}
            ORDER BY valid_from
            """)
    List<RuleRow> texts(String code);

    @Select("""
            SELECT setting
            FROM rule_parameter
            WHERE name = #{name} AND effective_from = (
              SELECT MAX(effective_from)
              FROM rule_parameter
              WHERE name = #{name} AND effective_from <= #{day})
            """)
    Optional<String> parameter(@Param("name") String name, @Param("day") LocalDate day);

    @Select("""
            <script>
            SELECT p.name, p.setting
            FROM rule_parameter p
            WHERE p.name IN
              <foreach collection="names" item="name" open="(" separator="," close=")">#{name}</foreach>
              AND p.effective_from = (
                SELECT MAX(q.effective_from)
                FROM rule_parameter q
                WHERE q.name = p.name AND q.effective_from &lt;= #{day})
            </script>
            """)
    List<Set> parameters(@Param("names") Collection<String> names, @Param("day") LocalDate day);

    record Set(String name, String setting) {}

    record RuleRow(String code, String words, String source, String confidence, String version, LocalDate validFrom) {

        Rule rule() {
            return new Rule(new RuleCode(code), words, source, confidence, version, validFrom);
        }
    }
}
