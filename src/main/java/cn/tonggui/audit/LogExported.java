package cn.tonggui.audit;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Somebody takes events out of the log; told before anything is made.
 *
 * @param number of the case, empty for the log; then {@code from} and {@code to} are days, both included
 */
record LogExported(LocalDateTime at, Actor actor, String export, String number, String from, String to, String reason)
        implements CaselessFact {

    @Override
    public String kind() {
        return "log-exported";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "actor", actor.id().value(),
                "actorName", Personal.name(actor),
                "export", export,
                "number", number,
                "from", from,
                "to", to,
                "reason", Personal.of(actor.id().value(), reason));
    }
}
