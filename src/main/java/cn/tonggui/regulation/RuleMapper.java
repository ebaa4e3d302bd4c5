package cn.tonggui.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The register, read whole (under a hundred rows), and the parameters by date. */
@Mapper
interface RuleMapper {

    @Select("""
            SELECT code, words, source, confidence
            FROM rule_rule
            ORDER BY sort, code
            """)
    List<RuleRow> all();

    @Select("""
            SELECT code, words, source, confidence
            FROM rule_rule
            WHERE code = #{code}
            """)
    Optional<RuleRow> find(String code);

    @Select("""
            SELECT setting
            FROM rule_parameter
            WHERE name = #{name} AND effective_from = (
              SELECT MAX(effective_from)
              FROM rule_parameter
              WHERE name = #{name} AND effective_from <= #{today})
            """)
    Optional<String> parameter(String name, LocalDate today);

    record RuleRow(String code, String words, String source, String confidence) {

        Rule rule() {
            return new Rule(new RuleCode(code), words, source, confidence);
        }
    }
}
