package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A fusion review is signed by two people, and one that was called off makes room for another. */
@TongguiTest
class FusionTests {

    private static final List<Map<String, Map<String, Object>>> BY_HAND = Walks.all().stream()
            .filter(walk -> walk.name().startsWith("begun by hand"))
            .findFirst()
            .orElseThrow()
            .steps()
            .stream()
            .filter(step -> !step.containsKey("refused") && !step.containsKey("expect"))
            .toList();

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate alone;

    @Autowired
    private FusionMapper fusions;

    private static List<Map<String, Map<String, Object>>> before(String words) {
        return BY_HAND.stream()
                .takeWhile(step -> !step.toString().contains(words))
                .toList();
    }

    @Test
    void oneWhoIsSecretaryDirectorAndSuperiorDoesNotSignTwice() {
        try (Begun review = walker.begin("fusion-review", before("完好率以台账为准"))) {
            alone.executeWithoutResult(
                    status -> sql.update("INSERT INTO org_office (person, office, unit, title, source, valid_from)"
                            + " VALUES ('P52', 'secretary', 'DW', '党委书记', 'APPOINT', '2026-11-01')"));

            assertThatThrownBy(() -> walker.act(review.caseId(), "superiorSign", "P52", "approve", Map.of()))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).isEqualTo("cycle-dual-sign"));
            assertThat(fusions.find(review.caseId()).orElseThrow().state()).isEqualTo(Fusion.State.RESULTED);
        }
    }

    @Test
    void oneThatWasCalledOffMakesRoomForAnother() {
        Map<String, Map<String, Object>> start = BY_HAND.stream()
                .filter(step -> step.containsKey("start"))
                .findFirst()
                .orElseThrow();
        try (Begun review = walker.begin(
                "fusion-review",
                BY_HAND.stream().takeWhile(step -> !step.containsKey("link")).toList())) {
            String first = review.caseId();
            review.go(List.of(Map.of("cancel", Map.of("as", "P52", "reason", "周期要改"))));
            review.go(List.of(start));

            assertThat(fusions.find(first).orElseThrow().state()).isEqualTo(Fusion.State.CANCELLED);
            assertThat(fusions.find(review.caseId()).orElseThrow().state()).isEqualTo(Fusion.State.OPEN);
        }
    }
}
