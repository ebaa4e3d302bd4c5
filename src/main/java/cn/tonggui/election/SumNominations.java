package cn.tonggui.election;

import cn.tonggui.workflow.Casework;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A08: the totals of all groups together, most first. The case learns no more than that. */
@Component
class SumNominations implements JavaDelegate {

    private final Casework casework;
    private final Nominations nominations;

    SumNominations(Casework casework, Nominations nominations) {
        this.casework = casework;
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        List<RollMapper.Named> rows = nominations.close(id);
        Map<String, Integer> sums = rows.stream()
                .collect(Collectors.toMap(RollMapper.Named::nominee, RollMapper.Named::named, Integer::sum));
        int tookPart = rows.stream()
                .collect(Collectors.toMap(RollMapper.Named::groupName, RollMapper.Named::tookPart, (a, b) -> a))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<Map<String, Object>> table = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> Map.<String, Object>of("person", one.getKey(), "named", (long) one.getValue()))
                .toList();
        casework.keep(step, Map.of("nominations", table, "nominatedBy", (long) tookPart));
    }
}
