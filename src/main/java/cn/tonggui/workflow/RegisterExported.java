package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Somebody took rows of a register out of the system.
 *
 * @param filter what it was narrowed to, in words @param rows how many there were when it began
 * @param reason may be empty where none is asked for
 */
public record RegisterExported(LocalDateTime at, Actor actor, String process, String filter, int rows, String reason)
        implements CaselessFact {

    @Override
    public String kind() {
        return "register-exported";
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
                "process", process,
                "filter", Personal.of(actor.id().value(), filter),
                "rows", rows,
                "reason", Personal.of(actor.id().value(), reason));
    }
}
