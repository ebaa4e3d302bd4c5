package cn.tonggui.regulation;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** A second person decided on a proposed setting. @param confirmed false when it was refused @param remark why it was */
public record ParameterDecided(
        LocalDateTime at,
        String proposal,
        String name,
        LocalDate from,
        String setting,
        boolean confirmed,
        String remark,
        Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return "parameter-decided";
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
                "setting",
                setting,
                "confirmed",
                confirmed,
                "remark",
                remark,
                "actor",
                by.id().value(),
                "actorName",
                Personal.name(by));
    }
}
