package cn.tonggui.cycle;

import cn.tonggui.workflow.CaseView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pair as its page shows it: what happened on each rail and together, what was found, what it scored.
 *
 * @param score of its unit in this cycle, null before it has one @param tasks the viewer's own steps
 */
record PairPage(
        Cycle cycle,
        Board.Card card,
        String metric,
        String checkWay,
        List<Event> events,
        List<FoundRow> findings,
        Board.@Nullable Score score,
        List<CaseView.Current> tasks,
        Mending mending) {

    /** What it is told as: ISSUED and DUE stand across both rails, ROUND on each, INSPECTION across. */
    enum Kind {
        ISSUED,
        ROUND,
        INSPECTION,
        DUE
    }

    /**
     * @param no of the round or inspection @param party what is told on the Party rail, empty for nothing @param business the same
     * @param partyPercent null where that rail is missing @param words beneath
     */
    record Event(
            Kind kind,
            int no,
            LocalDate day,
            String by,
            @Nullable Integer partyPercent,
            String party,
            @Nullable Integer businessPercent,
            String business,
            String words) {}
}
