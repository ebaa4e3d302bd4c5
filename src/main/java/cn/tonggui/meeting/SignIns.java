package cn.tonggui.meeting;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Casework;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in at the door with one's own phone (扫码签到): the code shown there is scanned and confirmed. It is kept for the
 * host, who still says who came. Whoever scanned stays signed in, so a second time changes nothing.
 */
@Component
class SignIns {

    static final String STEP = "signIn";

    private final Meetings meetings;
    private final Arrivals arrivals;
    private final DoorCode door;
    private final Casework casework;
    private final ApplicationEventPublisher facts;

    SignIns(Meetings meetings, Arrivals arrivals, DoorCode door, Casework casework, ApplicationEventPublisher facts) {
        this.meetings = meetings;
        this.arrivals = arrivals;
        this.door = door;
        this.casework = casework;
        this.facts = facts;
    }

    /** The viewer at the door. @param ready whether the code was scanned and only to be confirmed is left */
    record Arrival(Meeting meeting, Presence presence, boolean ready) {}

    /**
     * @param code as scanned; empty for none
     * @throws NotFound no meeting; or the viewer was not asked and does not stand at its door
     * @throws NotAllowed {@code sign-in-not-asked}
     * @throws RuleBroken {@code sign-in-scan}, {@code sign-in-forged}, {@code sign-in-expired}; {@code sign-in-early}, {@code sign-in-over}
     */
    Arrival arrive(String id, String code, Viewer viewer) {
        Arrival arrival = at(id, code, viewer);
        if (arrival.ready && !casework.waitsAt(id, STEP)) {
            throw closed(arrival.meeting);
        }
        return arrival;
    }

    /** Keeps that the viewer is there, and when. @throws RuleBroken and others as {@link #arrive} */
    @Transactional
    public void sign(String id, String code, Viewer viewer) {
        Meeting meeting = meetings.require(id);
        boolean open = casework.heldAt(id, STEP);
        Arrival arrival = at(id, code, viewer);
        if (!arrival.ready) {
            return;
        }
        if (!open) {
            throw closed(meeting);
        }
        LocalDateTime now = meetings.now();
        arrivals.scanned(arrival.presence, now);
        facts.publishEvent(new MemberSignedIn(viewer.actor(), meeting.number(), arrival.presence.kind(), now));
    }

    private Arrival at(String id, String code, Viewer viewer) {
        Meeting meeting = meetings.require(id);
        Optional<Presence> presence = arrivals.of(id, viewer);
        DoorCode.Reading reading = code.isEmpty() ? DoorCode.Reading.FORGED : door.read(id, code);
        if (presence.isEmpty() || !viewer.mayAct()) {
            if (reading == DoorCode.Reading.FORGED) {
                throw new NotFound("meeting", id);
            }
            throw new NotAllowed("sign-in-not-asked", meeting.subject());
        }
        if (presence.get().scanned()) {
            return new Arrival(meeting, presence.get(), false);
        }
        if (reading == DoorCode.Reading.GOOD) {
            return new Arrival(meeting, presence.get(), true);
        }
        if (code.isEmpty()) {
            throw new RuleBroken("sign-in-scan");
        }
        throw new RuleBroken(reading == DoorCode.Reading.EXPIRED ? "sign-in-expired" : "sign-in-forged");
    }

    private RuleBroken closed(Meeting meeting) {
        boolean over = meeting.state() == MeetingState.CANCELLED || arrivals.called(meeting.caseId());
        return new RuleBroken(over ? "sign-in-over" : "sign-in-early");
    }
}
