package cn.tonggui.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the rule register and its dated parameters, read side. */
@Component
public class Rulebook {

    private final RuleMapper mapper;
    private final Clock clock;

    Rulebook(RuleMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Rule> find(RuleCode code) {
        return mapper.find(code.value()).map(RuleMapper.RuleRow::rule);
    }

    /** The whole register in its own order. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return mapper.all().stream().map(RuleMapper.RuleRow::rule).toList();
    }

    /** Those of the codes that are in the register, in its order. */
    @Transactional(readOnly = true)
    public List<Rule> rules(Collection<RuleCode> codes) {
        return all().stream().filter(rule -> codes.contains(rule.code())).toList();
    }

    /** Value of the parameter in force today. @throws IllegalStateException when there is none */
    @Transactional(readOnly = true)
    public String parameter(String name) {
        LocalDate today = LocalDate.now(clock);
        return mapper.parameter(name, today)
                .orElseThrow(
                        () -> new IllegalStateException("no parameter " + name + " on " + today + ", expected one"));
    }
}
