package cn.tonggui.meeting;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import org.springframework.stereotype.Component;

/** A meeting for one who may read its case: the committee, those above it, and whoever was asked to come. */
@Component
class MeetingSeen {

    private final Cases cases;
    private final MeetingMapper meetings;
    private final PresenceMapper presences;

    MeetingSeen(Cases cases, MeetingMapper meetings, PresenceMapper presences) {
        this.cases = cases;
        this.meetings = meetings;
        this.presences = presences;
    }

    record Seen(CaseView item, Meeting meeting, List<Presence> presences) {}

    /** @throws NotFound no meeting, or not open to the viewer */
    Seen require(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Meeting meeting = meetings.find(caseId).orElseThrow(() -> new NotFound("case"));
        return new Seen(item, meeting, presences.of(caseId));
    }
}
