package cn.tonggui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten mechanisms of different shapes, from the start page to their end, by hand. */
@BrowserTest
class MechanismsInTheBrowserTests {

    private static final List<String> LOOKED_AT =
            List.of("refused", "forbidden", "invalid", "expect", "notice", "sees");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DESKTOP | branch-setup       | dissolved, and every member has a place to go
            DESKTOP | cross-appointment  | appointed by the superior, the administration as it was
            PHONE   | delegate-patrol    | everything put right on the spot
            DESKTOP | group-division     | teams merged, divided anew and known above
            PHONE   | labour-inspection  | a general danger put right and rechecked
            PHONE   | practice-activity  | voluntary work off the track
            DESKTOP | safety-model       | scored low, not named
            DESKTOP | secretary-training | in office, yearly, and nobody grades himself
            PHONE   | three-clear        | one person heads both, so the superior signs
            DESKTOP | work-method        | tried and not promoted
            """)
    void isPlayed(Screen screen, String process, String name) {
        PlayedWalk played = new PlayedWalk(visitors, walker, people, cases, screen, process);
        Walks.Walk walk = Walks.all().stream()
                .filter(one -> one.process().equals(process) && one.name().equals(name))
                .findFirst()
                .orElseThrow();
        String last = "";
        for (Map<String, Map<String, Object>> step : walk.steps()) {
            for (Map.Entry<String, Map<String, Object>> deed : step.entrySet()) {
                if (!LOOKED_AT.contains(deed.getKey())) {
                    played.play(deed.getKey(), deed.getValue());
                    last = (String) deed.getValue().get("as");
                }
            }
        }
        assertThat(cases.require(played.caseId(), people.viewer(last)).state()).isEqualTo(CaseState.CLOSED);
        played.at(last).open("/cases/" + played.caseId()).sees("办结");
    }
}
