package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Each case's events carry 1, 2, 3 … in the order of the log; in an export that begins later, whatever comes first. */
final class Revisions {

    private final boolean fromTheBeginning;
    private final Findings findings;
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();

    Revisions(boolean fromTheBeginning, Findings findings) {
        this.fromTheBeginning = fromTheBeginning;
        this.findings = findings;
    }

    void next(Event event) {
        String number = event.caseNumber();
        if (number == null) {
            return;
        }
        Long before = last.get(number);
        long expected = before != null ? before + 1 : fromTheBeginning ? 1 : event.rev();
        if (event.rev() > expected) {
            // unless they come later, the events in between are gone
            for (long rev = expected; rev < event.rev() && rev < expected + 100; rev++) {
                skipped.add(number + "\n" + rev);
            }
            findings.add(About.REVISIONS, Damage.DELETED, "place.event", event.seq(), number, expected);
            last.put(number, event.rev());
        } else if (event.rev() < expected) {
            boolean late = skipped.remove(number + "\n" + event.rev());
            findings.add(
                    About.REVISIONS,
                    late ? Damage.REORDERED : Damage.INSERTED,
                    "place.event",
                    event.seq(),
                    number,
                    event.rev());
        } else {
            last.put(number, event.rev());
        }
    }
}
