package cn.tonggui.regulation;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Somebody sent in the days of a year that are worked or not otherwise than the week; it waits for a second person. */
public record CalendarProposed(LocalDateTime at, String proposal, int year, String source, List<String> days, Actor by)
        implements CaselessFact {

    @Override
    public String kind() {
        return "calendar-proposed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "proposal",
                proposal,
                "year",
                year,
                "source",
                source,
                "days",
                days,
                "actor",
                by.id().value(),
                "actorName",
                Personal.name(by));
    }
}
