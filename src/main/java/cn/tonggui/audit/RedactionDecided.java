package cn.tonggui.audit;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/** A second person decided, and where he agreed, the value is gone. @param remark why he did not agree */
record RedactionDecided(LocalDateTime at, Redaction redaction, boolean confirmed, String remark, Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return confirmed ? "redacted" : "redaction-refused";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "redaction",
                redaction.id(),
                "seq",
                redaction.seq(),
                "name",
                redaction.name(),
                "reason",
                Personal.of(redaction.proposedBy(), redaction.reason()),
                "proposedBy",
                redaction.proposedBy(),
                "remark",
                Personal.of(by.id().value(), remark),
                "actor",
                by.id().value(),
                "actorName",
                Personal.name(by));
    }
}
