package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was returned into one of several branches and came straight back leaves nothing behind where they meet. */
@TongguiTest
class StraightBackTests extends MattersUnderWay {

    @ParameterizedTest
    @CsvSource({"left, P34", "right, P40"})
    void aBranchThatIsMendedAloneComesBackAndTheCaseCloses(String side, String who) {
        String id = walker.open("trial-fork", "P40", Map.of("subject", "一侧要补"));
        walker.act(id, "left", "P34", "submit", Map.of("party", "包保"));
        walker.act(id, "right", "P40", "submit", Map.of("business", "整治"));

        returned(id, "together", "P34", side, true);
        assertThat(steps(id)).containsExactly(side);
        walker.act(id, side, who, "submit", Map.of());
        assertThat(steps(id)).containsExactly("together");
        walker.act(id, "together", "P34", "submit", Map.of());

        assertThat(view(id, "P34").state()).isEqualTo(CaseState.CLOSED);
    }
}
