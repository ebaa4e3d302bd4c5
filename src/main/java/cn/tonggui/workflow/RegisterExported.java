package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took rows of a register out of the system.
 *
 * @param filter what it was narrowed to, in words @param rows how many there were when it began
 * @param reason may be empty where none is asked for
 */
public record RegisterExported(LocalDateTime at, Actor actor, String process, String filter, int rows, String reason)
        implements Fact {

    @Override
    public String kind() {
        return "register-exported";
    }

    @Override
    public @Nullable String caseNumber() {
        return null;
    }

    @Override
    public long rev() {
        return 0;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "actor", actor.id().value(),
                "actorName", actor.name(),
                "process", process,
                "filter", filter,
                "rows", rows,
                "reason", reason);
    }
}
