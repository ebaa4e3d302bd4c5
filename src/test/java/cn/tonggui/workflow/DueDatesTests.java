package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is due when its ledger says: days from now, or months after a date of the case. */
@TongguiTest
class DueDatesTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    private LocalDateTime due(String caseId, String step) {
        Viewer secretary = people.viewer("P34");
        return tasks.require(walker.taskAt(caseId, step, secretary), secretary).dueAt();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-30, 2027-02-28T18:00", "2026-08-31, 2027-02-28T18:00", "2026-09-01, 2027-03-01T18:00"})
    void countsDaysFromNowAndMonthsFromADate(String from, LocalDateTime due) {
        String id = walker.open("trial-demand", "P39", Map.of("subject", "期限", "kind", "post", "from", from));
        assertThat(due(id, "pair")).isEqualTo("2026-12-22T18:00");

        walker.act(id, "pair", "P34", "return", Map.of("opinion", "再看"));
        assertThat(due(id, "mend")).isEqualTo(due);

        walker.act(id, "mend", "P39", "submit", Map.of("subject", "期限"));
        walker.act(id, "pair", "P34", "approve", Map.of("pupils", List.of()));
    }
}
