package cn.tonggui.election;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may look on at a meeting: whoever reads the case, and the members and probationary members of the branch, who sit in it
 * (domain 3.2). These are shown where it stands and what came of it, and nothing else of the case.
 */
@Component
class Onlookers {

    private static final Set<String> SITTING = Set.of("member", "probationary");

    private final Cases cases;
    private final DayMapper rows;

    Onlookers(Cases cases, DayMapper rows) {
        this.cases = cases;
        this.rows = rows;
    }

    /** @param reads whether the whole case is open to the viewer */
    record Seen(CaseView item, DayMapper.MeetingRow meeting, boolean reads) {}

    /** @throws NotFound no election, or not open to the viewer */
    Seen require(String caseId, Viewer viewer) {
        DayMapper.MeetingRow meeting = rows.meeting(caseId).orElseThrow(() -> new NotFound("case"));
        UnitCode unit = new UnitCode(meeting.unit());
        boolean reads = cases.mayRead(caseId, viewer);
        boolean sits = sitsIn(viewer).contains(unit);
        return new Seen(
                cases.require(caseId, reads || !sits ? viewer : besideTheSecretary(viewer, unit)), meeting, reads);
    }

    /** The branches in whose meetings the viewer sits. */
    static Set<UnitCode> sitsIn(Viewer viewer) {
        return viewer.tokens().stream()
                .filter(token -> SITTING.contains(token.office()))
                .map(Token::unit)
                .collect(Collectors.toSet());
    }

    /** Sees the steps of the case as its secretary does; what else the case holds never leaves {@link Seen}. */
    private static Viewer besideTheSecretary(Viewer viewer, UnitCode unit) {
        Set<Token> tokens = new HashSet<>(viewer.tokens());
        tokens.add(Token.at("secretary", unit));
        return new Viewer(viewer.id(), viewer.name(), tokens, viewer.soleTokens(), false);
    }
}
