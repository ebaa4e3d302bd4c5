package cn.tonggui.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Copies that a ledger has sent when a step is finished. */
@TongguiTest
class LedgerCopiesTests extends Beside {

    @Autowired
    private Copies copies;

    private String open() {
        return walker.open("trial-signature", "P40", Map.of("subject", "自动抄送一件"));
    }

    private long sent(String caseId, String username) {
        return copies.page(people.viewer(id(username)), false, null, 200).copies().stream()
                .filter(copy -> copy.caseId().equals(caseId))
                .count();
    }

    @Test
    void theStepThatIsFinishedSendsThem() {
        String caseId = open();
        walker.act(caseId, "review", "P36", "approve", Map.of("opinion", "可以"));

        assertThat(acts(caseId)).contains("circulate");
        assertThat(sent(caseId, ABOVE)).isEqualTo(1);
        assertThat(sent(caseId, WORKER)).isEqualTo(1);
        assertThat(browser.get(ABOVE, "/cases/" + caseId).text()).contains("请看审阅结果。", "还有 2 人未读");
    }

    @Test
    void whatIsSentBackSendsNone() {
        String caseId = open();
        walker.act(caseId, "review", "P36", "return", Map.of("opinion", "说清楚"));

        assertThat(sent(caseId, ABOVE)).isZero();
        assertThat(acts(caseId)).doesNotContain("circulate");
    }
}
