package cn.tonggui.meeting;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.qr.QrPicture;
import cn.tonggui.workflow.CaseView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sign-in of a meeting for those who show it on the wall, in a fixed number of statements. */
@Component
class RollScreens {

    private final MeetingSeen seen;
    private final PageMapper pages;
    private final DoorCode door;
    private final Organisation organisation;
    private final MeetingWords words;

    RollScreens(MeetingSeen seen, PageMapper pages, DoorCode door, Organisation organisation, MeetingWords words) {
        this.seen = seen;
        this.pages = pages;
        this.door = door;
        this.organisation = organisation;
        this.words = words;
    }

    /** The host, the recorder, and whoever has the step: with the code anybody could sign in from afar. */
    static boolean shows(MeetingSeen.Seen found, Viewer viewer) {
        String me = viewer.id().value();
        return viewer.mayAct()
                && (me.equals(found.meeting().host())
                        || me.equals(found.meeting().recorder())
                        || task(found).isPresent());
    }

    static Optional<CaseView.Current> step(MeetingSeen.Seen found) {
        return found.item().current().stream()
                .filter(one -> one.step().equals(SignIns.STEP))
                .findFirst();
    }

    private static Optional<CaseView.Current> task(MeetingSeen.Seen found) {
        return step(found).filter(CaseView.Current::mayOpen);
    }

    /**
     * @param base under which phones reach the application
     * @throws cn.tonggui.kernel.NotFound no meeting, or not open to the viewer
     * @throws NotAllowed {@code sign-in-not-shown} not the viewer's to show
     */
    RollScreen of(String caseId, String base, Viewer viewer) {
        MeetingSeen.Seen found = seen.require(caseId, viewer);
        Meeting meeting = found.meeting();
        if (!shows(found, viewer)) {
            throw new NotAllowed("sign-in-not-shown", meeting.subject());
        }
        RollScreen.Phase phase = phase(found);
        PageMapper.Sheet sheet = pages.sheet(caseId).orElseThrow();
        String here = base + "/meetings/" + caseId + "/here?code=" + door.of(caseId);
        return new RollScreen(
                caseId,
                organisation.require(new UnitCode(meeting.unit())).name(),
                meeting.subject(),
                meeting.meetingDay(),
                sheet.meetingTime(),
                sheet.place(),
                phase,
                phase == RollScreen.Phase.OPEN ? QrPicture.of(here) : null,
                base,
                task(found).map(CaseView.Current::taskId).orElse(null),
                comers(found.presences()));
    }

    private static RollScreen.Phase phase(MeetingSeen.Seen found) {
        if (step(found).isPresent() && !found.item().suspended()) {
            return RollScreen.Phase.OPEN;
        }
        boolean called = found.presences().stream().anyMatch(row -> row.present() != null);
        return called || found.meeting().state() == MeetingState.CANCELLED
                ? RollScreen.Phase.OVER
                : RollScreen.Phase.EARLY;
    }

    private List<RollScreen.Comer> comers(List<Presence> rows) {
        Map<String, String> names =
                words.names(rows.stream().map(Presence::person).toList());
        return rows.stream()
                .map(row -> new RollScreen.Comer(
                        names.getOrDefault(row.person(), row.person()),
                        row.kind().toLowerCase(Locale.ROOT),
                        row.answer(),
                        row.scannedAt()))
                .toList();
    }
}
