package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many opinions make an outcome: just under, exactly, just over. */
class SignRuleTests {

    /** signers, agreed, refused, abstained → standing; the number is how many must still agree. */
    @ParameterizedTest
    @CsvSource({
        "ALL,,,      3,2,0,0, open 1",
        "ALL,,,      3,3,0,0, passed",
        "ALL,,,      3,2,1,0, failed",
        "ALL,,,      3,2,0,1, failed",
        "ALL,,,      3,0,1,0, open 3",
        "ALL,,early, 3,0,1,0, failed",
        "ALL,,early, 3,0,0,1, failed",
        "ALL,,veto,  3,0,1,0, failed",
        "ALL,,veto,  3,0,0,1, open 3",
        "ALL,,,      1,1,0,0, passed",
        "ANY,,,      3,0,0,0, open 1",
        "ANY,,,      3,1,0,0, passed",
        "ANY,,,      3,0,1,0, failed",
        "ANY,,,      3,0,0,2, open 1",
        "ANY,,,      3,0,0,3, failed",
        "ANY,,,      3,1,0,2, passed",
        "RATIO,1/2,, 4,1,3,0, failed",
        "RATIO,1/2,, 4,2,2,0, passed",
        "RATIO,1/2,, 4,3,1,0, passed",
        "RATIO,1/2,, 5,2,3,0, failed",
        "RATIO,1/2,, 5,3,2,0, passed",
        "RATIO,1/2,, 4,1,1,2, failed",
        "RATIO,1/2,, 4,2,0,2, passed",
        "RATIO,1/2,, 4,2,1,0, open 0",
        "RATIO,1/2,, 4,0,3,0, open 2",
        "RATIO,1/2,early, 4,1,1,0, open 1",
        "RATIO,1/2,early, 4,2,0,0, passed",
        "RATIO,1/2,early, 4,0,2,0, open 2",
        "RATIO,1/2,early, 4,0,3,0, failed",
        "RATIO,1/2,early, 4,0,2,1, failed",
        "RATIO,1/2,veto,  4,0,1,0, failed",
        "RATIO,1/2,veto early, 4,2,0,0, open 0",
        "RATIO,1/2,veto early, 4,3,0,0, open 0",
        "RATIO,1/2,veto early, 4,3,0,1, passed",
        "RATIO,1/2,veto early, 4,3,1,0, failed",
        "RATIO,1/2,veto early, 4,0,0,3, failed",
        "RATIO,2/3,, 3,1,2,0, failed",
        "RATIO,2/3,, 3,2,1,0, passed",
        "RATIO,2/3,, 4,2,2,0, failed",
        "RATIO,2/3,, 4,3,1,0, passed",
        "RATIO,2/3,, 6,3,3,0, failed",
        "RATIO,2/3,, 6,4,2,0, passed",
        "RATIO,1/3,, 3,1,2,0, passed",
        "RATIO,1/3,, 4,1,3,0, failed",
        "RATIO,4/5,, 5,3,2,0, failed",
        "RATIO,4/5,, 5,4,1,0, passed",
        "RATIO,99/99,, 9,8,1,0, failed",
        "RATIO,1/99,, 9,1,8,0, passed",
    })
    void counts(
            Ledger.Sign.Rule rule,
            String ratio,
            String how,
            int signers,
            int agreed,
            int refused,
            int abstained,
            String standing) {
        String flags = how == null ? "" : how;
        Ledger.Sign sign = new Ledger.Sign(rule, ratio, flags.contains("veto"), flags.contains("early"), List.of());

        assertThat(words(SignRule.of(sign, new SignRule.Tally(signers, agreed, refused, abstained))))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2"})
    void refusesAShareThatIsNone(String ratio) {
        assertThatThrownBy(() -> SignRule.Share.of(ratio)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheWholeAsAShare() {
        assertThat(SignRule.Share.of("2/2")).isEqualTo(new SignRule.Share(2, 2));
    }

    private static String words(SignRule.Standing standing) {
        if (standing instanceof SignRule.Open open) {
            return "open " + open.missing();
        }
        return standing instanceof SignRule.Passed ? "passed" : "failed";
    }
}
