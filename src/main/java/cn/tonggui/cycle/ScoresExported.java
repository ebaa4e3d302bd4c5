package cn.tonggui.cycle;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Somebody took score sheets out of the system. @param of number of the case it was asked for @param sheets their numbers */
record ScoresExported(LocalDateTime at, Actor actor, String of, List<String> sheets) implements CaselessFact {

    ScoresExported {
        sheets = List.copyOf(sheets);
    }

    @Override
    public String kind() {
        return "scores-exported";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("actor", actor.id().value(), "actorName", actor.name(), "of", of, "sheets", sheets);
    }
}
