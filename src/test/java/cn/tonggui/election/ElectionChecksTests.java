package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CheckedStep;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules at a step say what was found in numbers. */
@TongguiTest
class ElectionChecksTests extends ElectionAtHand {

    @Autowired
    private ElectionChecks checks;

    private Map<RuleCode, Verdict> found(String process, Map<String, Object> typed, String... codes) {
        List<Rule> asked =
                rulebook.rules(List.of(codes).stream().map(RuleCode::new).toList());
        return checks.verdicts(
                asked,
                new CheckedStep(
                        id,
                        "definition",
                        process,
                        "issue",
                        "P16",
                        "B04",
                        LocalDateTime.of(2027, 2, 23, 9, 0),
                        typed,
                        Map.of()));
    }

    private Verdict one(String code, Map<String, Object> typed) {
        return found("branch-election", typed, code).get(new RuleCode(code));
    }

    @Test
    void theQuorumIsToldInNumbers() {
        open("regular");
        assertThat(found("branch-election", Map.of(), "R-E07")).isEmpty();

        signedIn(List.of("P21", "P26", "P27"), 9);
        assertThat(one("R-E07", Map.of()).words()).isEqualTo("应到 11 人，实到 9 人，9×5=45 ≥ 11×4=44，达到五分之四，可以开会（R-E07）");
        signedIn(List.of("P21", "P26", "P27", "P25"), 8);

        Verdict few = one("R-E07", Map.of());
        assertThat(few.result()).isEqualTo(Verdict.Result.UNMET);
        assertThat(few.words()).contains("8×5=40 ＜ 11×4=44");
    }

    @Test
    void fewerSeatsAreJudgedAsTheVotesForThemAreTyped() {
        open("regular");
        rounds.open(
                id,
                "committee",
                Round.MEMBER,
                5,
                CANDIDATES,
                signedIn(List.of("P21", "P26"), 10).turnout());
        papers(10, 10, 10);
        counted(10, votes("P15", 8, "P16", 8, "P17", 8, "P18", 8, "P20", 5, "P24", 4));

        assertThat(found("branch-election", Map.of(), "R-E20", "R-E25")).isEmpty();
        assertThat(one("R-E20", Map.of("agree", "4")).result()).isEqualTo(Verdict.Result.UNMET);
        assertThat(one("R-E20", Map.of("agree", "5")).words()).contains("正好是实到 10 人的半数", "可以减为 4 人");
        assertThat(one("R-E20", Map.of("agree", "6")).result()).isEqualTo(Verdict.Result.MET);
        assertThat(found("branch-election", Map.of("agree", "11"), "R-E20", "R-E25"))
                .isEmpty();
    }

    @Test
    void ballotsAreJudgedAsTheyAreTyped() {
        open("regular");
        rounds.open(
                id,
                "committee",
                Round.MEMBER,
                5,
                CANDIDATES,
                signedIn(List.of("P21", "P26"), 10).turnout());

        assertThat(one("R-E16", Map.of("issued", "9")).result()).isEqualTo(Verdict.Result.UNMET);
        assertThat(one("R-E16", Map.of("issued", "10")).result()).isEqualTo(Verdict.Result.MET);
        assertThat(found("branch-election", Map.of("issued", "1x"), "R-E16")).isEmpty();
        papers(10, 10, 10);
        assertThat(one("R-E16", Map.of("returned", "11")).words()).contains("整场无效");
    }

    @Test
    void theRollIsToldInNumbers() {
        open("regular");
        signedIn(List.of("P21", "P26"), 10);

        assertThat(one("R-E04", Map.of()).words()).contains("正式党员 13 人，其中没有选举权 1 人，有选举权 12 人");
        assertThat(one("R-E08", Map.of()).words()).contains("1 人不计入，应到 11 人");
    }

    @Test
    void otherProcessesAreNoneOfIts() {
        open("regular");
        signedIn(List.of("P21"), 10);

        assertThat(found("five-small", Map.of(), "R-E07")).isEmpty();
    }
}
