package cn.tonggui.meeting;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody scanned the code at the door of a meeting. @param as MEMBER, ATTENDING, OBSERVER, RECORDER */
record MemberSignedIn(Actor actor, String meeting, String as, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "meeting-signed-in";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("actor", actor.id().value(), "meeting", meeting, "as", as);
    }
}
