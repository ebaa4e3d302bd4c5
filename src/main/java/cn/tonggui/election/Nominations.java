package cn.tonggui.election;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the groups named, as totals of each (提名汇总). Turns are told apart by number: one that was not summed up yet has the
 * number after the last.
 */
@Component
class Nominations {

    /** The turn that still runs; renumbered when it is summed up. */
    private static final int RUNNING = 0;

    private final RollMapper mapper;

    Nominations(RollMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws RuleBroken {@code elec-group-twice} the group's totals are in already */
    void enter(String caseId, List<RollMapper.Named> rows) {
        String group = rows.get(0).groupName();
        if (mapper.named(caseId, RUNNING).stream()
                .anyMatch(row -> row.groupName().equals(group))) {
            throw new RuleBroken("elec-group-twice", group);
        }
        mapper.name(caseId, RUNNING, rows);
    }

    /** What some groups entered before the matter went back to the roll. */
    void drop(String caseId) {
        mapper.drop(caseId);
    }

    /** All that this turn brought. */
    List<RollMapper.Named> close(String caseId) {
        List<RollMapper.Named> rows = mapper.named(caseId, RUNNING);
        mapper.close(caseId, mapper.turns(caseId) + 1);
        return rows;
    }
}
