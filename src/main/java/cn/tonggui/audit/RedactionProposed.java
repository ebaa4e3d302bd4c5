package cn.tonggui.audit;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody asked to take a personal value out of the log; it waits for a second person. */
record RedactionProposed(LocalDateTime at, String redaction, long seq, String name, String reason, Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return "redaction-proposed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "redaction",
                redaction,
                "seq",
                seq,
                "name",
                name,
                "reason",
                Personal.of(by.id().value(), reason),
                "actor",
                by.id().value(),
                "actorName",
                Personal.name(by));
    }
}
