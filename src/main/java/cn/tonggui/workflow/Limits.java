package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Counts cases that hold the same entry in a field that their ledger limits. */
@Component
class Limits {

    private final LimitMapper rows;
    private final Clock clock;

    Limits(LimitMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Cases of the process are counted one after the other from here to the end of the transaction. */
    void lock(String process) {
        if (rows.lock(process) == 0) {
            try {
                rows.begin(process);
            } catch (DuplicateKeyException raced) {
                rows.lock(process);
            }
        }
    }

    /** Whether some entry of the case stands in as many others as may hold it already. */
    boolean full(Limit limit, String process, String caseId, Duties.Of matter, Map<String, String> settings) {
        Set<String> entries = limit.entries(matter.values());
        LocalDate from = limit.from(LocalDate.now(clock));
        return !entries.isEmpty()
                && !rows.held(
                                process,
                                caseId,
                                limit.field(),
                                entries,
                                limit.states(),
                                limit.within() == null ? null : matter.unit(),
                                from == null ? null : from.atStartOfDay(),
                                limit.most(settings))
                        .isEmpty();
    }

    /** What the case holds in the field now, to be counted by others. */
    void keep(String caseId, String field, Set<String> entries) {
        rows.drop(caseId, field);
        if (!entries.isEmpty()) {
            rows.add(caseId, field, entries);
        }
    }
}
