package cn.tonggui.notification;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person changed what they are told and how. The address itself stays out of the log. */
record PreferenceChanged(Actor actor, Preference wanted, LocalDateTime at) implements Fact {

    @Override
    public String kind() {
        return "notice-preference-changed";
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
