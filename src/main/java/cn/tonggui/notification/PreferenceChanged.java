package cn.tonggui.notification;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** A person changed what they are told and how. The address itself stays out of the log. */
record PreferenceChanged(Actor actor, Preference wanted, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "notice-preference-changed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "actor",
                actor.id().value(),
                "quiet",
                wanted.quiet(),
                "address",
                !wanted.address().isEmpty(),
                "ways",
                wanted.ways().entrySet().stream()
                        .collect(Collectors.toMap(
                                way -> way.getKey().name(),
                                way -> way.getValue().name())));
    }
}
