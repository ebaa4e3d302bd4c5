package cn.tonggui.meeting;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is put right in minutes that are signed: added beneath them, never written over (B16). */
@Component
class Additions {

    private static final int LONGEST = 2000;

    private final MeetingSeen seen;
    private final PageMapper rows;
    private final Cases cases;
    private final Clock clock;

    Additions(MeetingSeen seen, PageMapper rows, Cases cases, Clock clock) {
        this.seen = seen;
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
    }

    /** The host, the recorder and whoever leads the case add to minutes once they are signed. */
    static boolean may(MeetingSeen.Seen found, boolean signed, Viewer viewer) {
        String me = viewer.id().value();
        boolean wrote =
                me.equals(found.meeting().host()) || me.equals(found.meeting().recorder());
        return signed && viewer.mayAct() && (wrote || found.item().stake().leads());
    }

    /**
     * @throws cn.tonggui.kernel.NotFound no meeting, or not open to the viewer
     * @throws NotAllowed {@code addition-not-yours} not signed yet, or not the viewer's to add to
     * @throws RuleBroken {@code addition-words} nothing is said, or too much
     */
    void add(CaseRef ref, String words, Viewer viewer) {
        require(ref.id(), viewer);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new RuleBroken("addition-words", Integer.toString(LONGEST));
        }
        CaseAction.Beside act = new CaseAction.Beside(ref, "add-minutes", words, "", List.of());
        cases.perform(act, viewer, () -> {
            require(ref.id(), viewer);
            int no = rows.additions(ref.id()).size() + 1;
            rows.add(ref.id(), no, words, viewer.id().value(), LocalDateTime.now(clock));
        });
    }

    private void require(String caseId, Viewer viewer) {
        MeetingSeen.Seen found = seen.require(caseId, viewer);
        boolean signed = rows.sheet(caseId).orElseThrow().signedAt() != null;
        if (!may(found, signed, viewer)) {
            throw new NotAllowed("addition-not-yours", found.item().title());
        }
    }
}
