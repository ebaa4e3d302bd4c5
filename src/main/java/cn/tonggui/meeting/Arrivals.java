package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may sign in at the door of a meeting: those asked to come, and the leader who said so, as an observer. */
@Component
class Arrivals {

    private final PresenceMapper rows;
    private final Cases cases;

    Arrivals(PresenceMapper rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** @return as what the viewer comes; empty where nobody asked the viewer */
    Optional<Presence> of(String meeting, Viewer viewer) {
        String me = viewer.id().value();
        List<Presence> all = rows.of(meeting);
        Optional<Presence> asked =
                all.stream().filter(row -> row.person().equals(me)).findFirst();
        return asked.isPresent() || !guides(meeting, viewer)
                ? asked
                : Optional.of(Presence.asked(meeting, me, Presence.OBSERVER, all.size() + 1));
    }

    /** Whether the host has said of this meeting who came. */
    boolean called(String meeting) {
        return rows.of(meeting).stream().anyMatch(row -> row.present() != null);
    }

    private boolean guides(String meeting, Viewer viewer) {
        if (!cases.mayRead(meeting, viewer)) {
            return false;
        }
        Given given = new Given(cases.require(meeting, viewer).values());
        return given.yes("withLeader")
                && given.text("reply").equals("come")
                && given.text("leader").equals(viewer.id().value());
    }

    void scanned(Presence one, LocalDateTime at) {
        boolean kept =
                rows.of(one.meeting()).stream().anyMatch(row -> row.person().equals(one.person()));
        if (!kept) {
            rows.write(List.of(one));
        }
        rows.scanned(one.meeting(), one.person(), at);
    }
}
