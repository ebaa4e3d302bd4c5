package cn.tonggui.workflow;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Somebody opens a case that its ledger calls sealed (密封), or a file of it. Told before it is shown; the case stays as it is, and so
 * does its revision.
 */
record SealedRead(LocalDateTime at, PersonId reader, String caseId, String number, String process)
        implements CaselessFact {

    @Override
    public String kind() {
        return "sealed-read";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("actor", reader.value(), "case", caseId, "number", number, "process", process);
    }
}
