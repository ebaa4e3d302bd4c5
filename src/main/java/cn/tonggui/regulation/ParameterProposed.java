package cn.tonggui.regulation;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody proposed to set a parameter otherwise from a day on; it waits for a second person. */
public record ParameterProposed(
        LocalDateTime at,
        String proposal,
        String name,
        LocalDate from,
        String before,
        String setting,
        String reason,
        String source,
        Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return "parameter-proposed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "proposal",
                proposal,
                "name",
                name,
                "from",
                from.toString(),
                "before",
                before,
                "setting",
                setting,
                "reason",
                reason,
                "source",
                source,
                "actor",
                by.id().value(),
                "actorName",
                Personal.name(by));
    }
}
