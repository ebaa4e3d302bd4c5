package cn.tonggui.regulation;

import cn.tonggui.regulation.RuleMapper.RuleRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the rule register and its dated parameters, read side. Rules are as worded today. */
@Component
public class Rulebook {

    private final RuleMapper mapper;
    private final ParameterMapper parameters;
    private final Clock clock;

    Rulebook(RuleMapper mapper, ParameterMapper parameters, Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Rule> find(RuleCode code) {
        return inForce(mapper.texts(code.value())).stream().findFirst();
    }

    /** Every text the rule had or will have, the latest first; empty for an unknown code. */
    @Transactional(readOnly = true)
    public List<Rule> texts(RuleCode code) {
        List<Rule> texts = new ArrayList<>();
        mapper.texts(code.value()).forEach(row -> texts.add(0, row.rule()));
        return texts;
    }

    /** The whole register in its own order. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return inForce(mapper.all());
    }

    /** Those of the codes that are in the register, in its order. */
    @Transactional(readOnly = true)
    public List<Rule> rules(Collection<RuleCode> codes) {
        return all().stream().filter(rule -> codes.contains(rule.code())).toList();
    }

    /** Value of the parameter in force today. @throws IllegalStateException when there is none */
    @Transactional(readOnly = true)
    public String parameter(String name) {
        return parameter(name, LocalDate.now(clock));
    }

    /** Value of the parameter in force on the day. @throws IllegalStateException when there is none */
    @Transactional(readOnly = true)
    public String parameter(String name, LocalDate day) {
        return mapper.parameter(name, day)
                .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day + ", expected one"));
    }

    /** Values in force on the day by name, in one statement. @throws IllegalStateException when one has none */
    @Transactional(readOnly = true)
    public Map<String, String> parameters(Collection<String> names, LocalDate day) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = mapper.parameters(names, day).stream()
                .collect(Collectors.toMap(RuleMapper.Set::name, RuleMapper.Set::setting));
        if (!found.keySet().containsAll(names)) {
            TreeSet<String> missing = new TreeSet<>(names);
            missing.removeAll(found.keySet());
            throw new IllegalStateException("no parameters " + missing + " on " + day + ", expected them");
        }
        return found;
    }

    /** The settings as people read them, in the order of the register; names of no parameter are absent. */
    @Transactional(readOnly = true)
    public List<Setting> settings(Map<String, String> settings) {
        if (settings.isEmpty()) {
            return List.of();
        }
        return parameters.kinds().stream()
                .map(ParameterMapper.KindRow::parameter)
                .filter(parameter -> settings.containsKey(parameter.name()))
                .map(parameter -> parameter.with(settings.get(parameter.name())))
                .toList();
    }

    /** Rows come by code and date: the last that has begun stands, or the first before any has. */
    private List<Rule> inForce(List<RuleRow> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<String, RuleRow> standing = new LinkedHashMap<>();
        for (RuleRow row : rows) {
            if (!standing.containsKey(row.code()) || !row.validFrom().isAfter(today)) {
                standing.put(row.code(), row);
            }
        }
        return standing.values().stream().map(RuleRow::rule).toList();
    }
}
