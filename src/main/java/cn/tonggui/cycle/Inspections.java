package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.cycle.InspectionMapper.Inspector;
import cn.tonggui.cycle.InspectionMapper.Seen;
import cn.tonggui.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Inspections of a cycle, one after the other. */
@Component
class Inspections {

    private final InspectionMapper mapper;

    Inspections(InspectionMapper mapper) {
        this.mapper = mapper;
    }

    int nextNo(String cycle) {
        return mapper.last(cycle).map(one -> one.no() + 1).orElse(1);
    }

    void plan(String cycle, Inspection one, List<String> units, List<Inspector> team) {
        mapper.plan(cycle, one);
        mapper.visit(one.id(), units);
        mapper.send(one.id(), team);
    }

    Optional<Inspection> last(String cycle) {
        return mapper.last(cycle);
    }

    /** The one that runs, or ran last. */
    Inspection require(String cycle) {
        return mapper.last(cycle).orElseThrow(() -> new NotFound("inspection", cycle));
    }

    List<String> units(Inspection one) {
        return mapper.units(one.id());
    }

    List<Inspector> team(Inspection one) {
        return mapper.team(one.id());
    }

    List<Seen> seen(Inspection one) {
        return mapper.seen(one.id());
    }

    List<Finding> findings(Inspection one) {
        return mapper.findings(one.id());
    }

    /** Of all inspections of the cycle. */
    List<Finding> findings(String cycle) {
        return mapper.allFindings(cycle);
    }

    /** In place of what was kept before. */
    void inspect(Inspection one, List<Seen> seen, List<Finding> findings) {
        mapper.clearSeen(one.id());
        mapper.clearFindings(one.id());
        if (!seen.isEmpty()) {
            mapper.see(one.id(), seen);
        }
        if (!findings.isEmpty()) {
            mapper.find(one.id(), findings);
        }
    }

    void answer(Inspection one, Finding finding, String answer, String reason) {
        mapper.answer(one.id(), finding.no(), answer, reason);
    }

    void rule(Inspection one, Finding finding, String ruling, String level, String opinion) {
        mapper.rule(one.id(), finding.no(), ruling, level, opinion);
    }

    void rectify(Finding finding, String rectification) {
        mapper.rectify(finding.id(), rectification);
    }
}
