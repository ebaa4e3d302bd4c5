package cn.tonggui.election;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The elections that run, whoever may see them. */
@Component
class RunningElections {

    private final RunningMapper rows;

    RunningElections(RunningMapper rows) {
        this.rows = rows;
    }

    /** One of each organisation; a renewal before a by-election. One statement. */
    Map<UnitCode, ElectionAt> byUnit() {
        return rows.open().stream()
                .collect(Collectors.toMap(
                        one -> new UnitCode(one.unit()),
                        Function.identity(),
                        (one, other) -> one.renews() ? one : other));
    }

    /** Whether a renewal was ever opened in the term, closed ones included. */
    boolean hadOne(UnitCode unit, LocalDate termFrom) {
        return rows.ofTerm(unit.value(), termFrom) > 0;
    }
}
