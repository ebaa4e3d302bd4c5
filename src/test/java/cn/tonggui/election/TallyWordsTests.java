package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.election.tally.Ballot;
import cn.tonggui.election.tally.Ballot.Illegible;
import cn.tonggui.election.tally.Ballot.Mark;
import cn.tonggui.election.tally.Ballot.Overflow;
import cn.tonggui.election.tally.Ballot.Reading;
import cn.tonggui.election.tally.Ballot.Written;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.Elector;
import cn.tonggui.election.tally.Extension;
import cn.tonggui.election.tally.Finding;
import cn.tonggui.election.tally.Reduction;
import cn.tonggui.election.tally.Reduction.Limits;
import cn.tonggui.election.tally.Resolution;
import cn.tonggui.election.tally.Resolution.Matter;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Slate;
import cn.tonggui.election.tally.Step;
import cn.tonggui.election.tally.Turnout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyWordsTests {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages-election");

    @Test
    void everyFindingHasASentenceAndEverySentenceAFinding() {
        assertThat(MESSAGES.keySet().stream().filter(key -> key.startsWith("tally.")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("tally.step", "tally.and"),
                                Arrays.stream(Finding.values()).map(Finding::key))
                        .toList());
    }

    @Test
    void everyRuleStandsInTheRegister() throws IOException {
        String register = Files.readString(Path.of("db/migration/V002__regulation.sql"));
        assertThat(Finding.values()).allSatisfy(finding -> assertThat(register).contains("'" + finding.rule() + "'"));
    }

    @Test
    void saysInWordsWhatWasFound() {
        LocalDate termEnd = LocalDate.of(2027, 2, 28);
        Elector held = new Elector("乙", true, true, true, false, false, false);
        Elector voter = new Elector("甲", true, false, false, false, false, true);
        Slate slate = new Slate(3, 1, List.of("甲", "乙", "丙"), List.of("甲"), List.of());
        Reading reading = new Ballot(
                        Map.of("甲", Mark.UNCLEAR),
                        List.of(new Written("乙", true), new Written("丙", true), new Written("丁", false)),
                        false,
                        false)
                .read(5, Illegible.ABSTAIN, Overflow.VOID_WRITE_IN);
        assertThat(said(
                        new Turnout(11, 9).quorum(Quorum.GTE).steps(),
                        new Roll(List.of(voter)).steps(),
                        new Roll(List.of(held)).steps().subList(1, 2),
                        new Roll(List.of(voter)).withoutCommittee().steps(),
                        slate.ruling().steps(),
                        slate.among(List.of("甲", "乙")).steps(),
                        reading.steps(),
                        new Reduction(5, 4, 10, 20).ruling(Limits.DEFAULT).steps(),
                        new Reduction(5, 4, 9, 20).ruling(Limits.DEFAULT).steps(),
                        new Reduction(3, 2, 20, 20).ruling(Limits.DEFAULT).steps(),
                        new Extension(termEnd, termEnd.plusYears(1), 0)
                                .ruling(12, 1)
                                .steps(),
                        new Extension(termEnd, termEnd.plusYears(1), 1)
                                .ruling(12, 1)
                                .steps(),
                        new Resolution(Matter.ADMISSION, 20, 11, 10, 1).ruling().steps()))
                .containsExactly(
                        "应到 11 人，实到 9 人，9×5=45 ≥ 11×4=44，达到五分之四，可以开会（R-E07）",
                        "正式党员 1 人，其中没有选举权 0 人，有选举权 1 人（R-E04）",
                        "经上级同意并经党员大会通过、没有到会的 0 人不计入，应到 1 人（R-E08）",
                        "签到 1 人，其中有选举权的 1 人，计为实到（R-E04）",
                        "留党察看或者服刑的 1 人，按本次选举办法须经上级同意并经党员大会表决才不计入应到，其中仍计入的 1 人（R-E08）",
                        "正式党员 1 人，不足 7 人，可以不设委员会（R-O02）",
                        "应选 3 名，候选人 3 名，最少须有 4 名（R-E06）",
                        "监票人从不是候选人的人中推选，甲是候选人（R-E09）",
                        "候选人不得任监票人、计票人，甲是候选人（R-E10）",
                        "丙没有当选委员，不能作为书记、副书记候选人（R-E21）",
                        "所选 3 人，不多于应选 5 人，有效（R-E17）",
                        "另选的丁没有被选举权，不计（R-E04）",
                        "另选 2 人，不赞成的只有 0 人，弃权的不得另选，多出的不计：乙、丙（R-E14）",
                        "对甲的符号辨认不清，按弃权（R-E14）",
                        "赞成 0 人、不赞成 0 人、弃权 1 人，另选 0 人各计一票（R-E14）",
                        "同意减额 10 人，正好是实到 20 人的半数，可以减为 4 人，请核对；结果报告须专项说明（R-E20）",
                        "同意减额 9 人，9×2=18，实到 20 人，未达到半数以上，不能减额，另行选举（R-E20）",
                        "减额后只有 2 人，委员会不少于 3 人，不能减额，另行选举（R-E25）",
                        "任期到 2027-02-28，申请延至 2028-02-28，不超过 12 个月（2028-02-28），可以报批（R-E03）",
                        "本届已经延期 1 次，最多 1 次，不能再延（R-E03）",
                        "应到 20 人，实到 11 人，超过半数到会，可以表决（R-D11）",
                        "赞成（含会前书面意见）11 票，11×2=22 ＞ 应到 20，通过（R-D11）");
    }

    @SafeVarargs
    private static List<String> said(List<Step>... steps) {
        TallyWords words = new TallyWords();
        return Arrays.stream(steps).flatMap(List::stream).map(words::sentence).toList();
    }
}
