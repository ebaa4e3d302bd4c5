package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The readable acts (办理记录) of an export, each against the event of its case and revision: both tell the same. */
final class Acts {

    /** Events that are an act of somebody, so that a row must tell them; rows may tell others too. */
    private static final Set<String> TOLD = Set.of("case-opened", "task-acted");

    private final Findings findings;
    private final boolean present;
    private final Map<String, Map<String, Object>> left = new HashMap<>();
    private int compared;

    Acts(Export export, Findings findings) throws Unreadable {
        this.findings = findings;
        this.present = export.has(Export.ACTS);
        if (!present) {
            return;
        }
        export.eachLine(Export.ACTS, this::read);
    }

    private void read(byte[] line, int number) {
        try {
            Map<String, Object> act = CanonicalReader.read(line);
            if (act.get("caseNumber") instanceof String caseNumber
                    && act.get("rev") instanceof Long rev
                    && act.get("body") instanceof Map<?, ?> body
                    && !body.isEmpty()) {
                if (left.put(key(caseNumber, rev), act) != null) {
                    findings.add(About.ACTS, Damage.INSERTED, "place.act", caseNumber, rev);
                }
                return;
            }
        } catch (Unreadable e) {
            // told below, with every other line that is no act
        }
        findings.add(About.ACTS, Damage.CHANGED, "place.line", Export.ACTS, number);
    }

    private static String key(String caseNumber, long rev) {
        return caseNumber + "\n" + rev;
    }

    /** @param shown the values of the event that the export shows, by their paths */
    void next(Event event, Map<String, String> shown) {
        if (!present || event.caseNumber() == null) {
            return;
        }
        Map<String, Object> act = left.remove(key(event.caseNumber(), event.rev()));
        if (act != null && !tellsTheSame(act, event, shown)) {
            findings.add(About.ACTS, Damage.CHANGED, "place.act", event.caseNumber(), event.rev());
        } else if (act != null) {
            compared++;
        } else if (TOLD.contains(event.kind())) {
            findings.add(About.ACTS, Damage.DELETED, "place.act", event.caseNumber(), event.rev());
        }
    }

    private static boolean tellsTheSame(Map<String, Object> act, Event event, Map<String, String> shown) {
        return event.at().equals(act.get("at")) && Agreement.tells((Map<?, ?>) act.get("body"), event.body(), shown);
    }

    void finish() {
        left.keySet().stream()
                .sorted()
                .map(key -> key.split("\n"))
                .forEach(act -> findings.add(About.ACTS, Damage.INSERTED, "place.act", act[0], act[1]));
    }

    Said told() {
        return present ? Said.of("checked.acts", compared) : Said.of("checked.no-acts");
    }
}
