package cn.tonggui.roster;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.sheet.SheetFault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What came of a file: looked at, or entered.
 *
 * @param name of the file, as it was sent
 * @param faults all that is wrong; while there is any, nothing is written
 * @param counts rows by kind
 * @param entered true once it is in the organisation
 * @param file what would be entered
 * @param follower the id of the work that enters it, empty before anybody asked for it
 */
record ImportOutcome(
        String name,
        List<SheetFault> faults,
        Map<ChangeKind, Integer> counts,
        boolean entered,
        ImportFile file,
        AtomicReference<String> follower) {

    ImportOutcome {
        faults = List.copyOf(faults);
        counts = Map.copyOf(counts);
    }

    public boolean mayEnter() {
        return faults.isEmpty() && !entered;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
