package cn.tonggui.regulation;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/** A second person decided on the days of a year. @param confirmed false when they were refused @param remark why they were */
public record CalendarDecided(LocalDateTime at, String proposal, int year, boolean confirmed, String remark, Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return "calendar-decided";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "proposal",
                proposal,
                "year",
                year,
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
