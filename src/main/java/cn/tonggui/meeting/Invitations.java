package cn.tonggui.meeting;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The calendar file of a meeting, for whoever may look at it. */
@Component
class Invitations {

    private static final int SHORTEST = 60;

    private final MeetingSeen seen;
    private final PageMapper pages;
    private final ItemMapper items;
    private final Organisation organisation;
    private final Clock clock;

    Invitations(MeetingSeen seen, PageMapper pages, ItemMapper items, Organisation organisation, Clock clock) {
        this.seen = seen;
        this.pages = pages;
        this.items = items;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws cn.tonggui.kernel.NotFound no meeting, or not open to the viewer */
    String file(String caseId, Viewer viewer) {
        Meeting meeting = seen.require(caseId, viewer).meeting();
        PageMapper.Sheet sheet = pages.sheet(caseId).orElseThrow();
        int minutes = items.of(caseId).stream()
                .filter(item -> item.state() != ItemState.DEFERRED && item.state() != ItemState.RETURNED)
                .mapToInt(Item::minutes)
                .sum();
        return new Invitation(
                        caseId,
                        meeting.subject(),
                        sheet.place(),
                        meeting.meetingDay(),
                        sheet.meetingTime(),
                        Math.max(minutes, SHORTEST),
                        organisation.require(new UnitCode(meeting.unit())).name())
                .file(clock.instant());
    }
}
