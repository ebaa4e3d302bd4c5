package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/** A period in which one acts for another was set, or ended before its last day. */
record AgencyChanged(String kind, AgentMapper.Row period, Actor actor, LocalDateTime at) implements CaselessFact {

    static AgencyChanged begun(AgentMapper.Row period, Actor actor, LocalDateTime at) {
        return new AgencyChanged("agent-set", period, actor, at);
    }

    static AgencyChanged ended(AgentMapper.Row period, Actor actor, LocalDateTime at) {
        return new AgencyChanged("agent-ended", period, actor, at);
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "period", period.id(),
                "principal", period.principal(),
                "agent", period.agent(),
                "from", period.validFrom().toString(),
                "to", period.validTo().toString(),
                "processes", period.scope(),
                "reason", Personal.of(actor.id().value(), period.reason()),
                "actor", actor.id().value(),
                "actorName", Personal.name(actor));
    }
}
