package cn.tonggui.meeting;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Signposts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the case of a meeting to its screen; from a problem and from what is to be done to the meeting that decided on it. */
@Component
class MeetingSigns implements Signposts {

    private final PageMapper rows;
    private final Cases cases;

    MeetingSigns(PageMapper rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public List<Signpost> of(CaseView item, Viewer viewer) {
        return switch (item.process()) {
            case "committee-agenda", "three-meetings" -> List.of(sign(item.id(), null, "meeting.sign.screen"));
            case "problem-intake" -> decided(rows.decidedOn(item.id()), viewer);
            case "action-item" -> decided(rows.decidedAs(item.id()), viewer);
            default -> List.of();
        };
    }

    private List<Signpost> decided(Optional<PageMapper.Decided> found, Viewer viewer) {
        return found.filter(one -> cases.mayRead(one.meeting(), viewer)).stream()
                .map(one -> sign(one.meeting(), one.itemNo(), "meeting.sign.decided"))
                .toList();
    }

    private static Signpost sign(String meeting, @Nullable Integer no, String words) {
        return new Signpost("/meetings/" + meeting + (no == null ? "" : "?item=" + no), words);
    }
}
