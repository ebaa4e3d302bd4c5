package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the documents of an election are told. */
@Tag("database")
class ElectionPapersTests {

    private final ModuleDatabase database = new ModuleDatabase();
    private final JdbcTemplate jdbc = database.jdbc();
    private final Organisation organisation = mock();
    private final ElectionPapers papers = new ElectionPapers(
            database.mapper(PaperMapper.class),
            organisation,
            Clock.fixed(Instant.parse("2027-03-05T02:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void open() {
        jdbc.update("INSERT INTO elec_case (case_id, unit, type, stage, opened_at)"
                + " VALUES ('c', 'B03', 'regular', 'VOTING', CURRENT_TIMESTAMP)");
    }

    @Test
    void saysLittleBeforeAnythingIsKnown() {
        assertThat(papers.of("c")).isEqualTo(Map.of("roll", List.of()));
        assertThat(papers.of("none")).isEqualTo(Map.of("roll", List.of()));
    }

    @Test
    void saysTheLockedParametersAsFlags() {
        jdbc.update("INSERT INTO elec_parameter (case_id, name, setting) VALUES"
                + " ('c', 'win.base', 'PRESENT_ELIGIBLE'), ('c', 'tie.maxRounds', '3')");

        assertThat(papers.of("c"))
                .containsEntry("rule_win_base_PRESENT_ELIGIBLE", true)
                .containsEntry("rule_tie_maxRounds", "3")
                .doesNotContainKey("rule_win_base_DUE_ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "regular, MEETING_DATE, 2027年2月23日, 2030年2月22日",
        "regular, APPROVAL_DATE, 2027年3月5日, 2030年3月4日",
        "by-election, MEETING_DATE, ,"
    })
    void saysTheTermThatIsApproved(String type, String start, String begins, String ends) {
        jdbc.update("UPDATE elec_case SET type = ?, meeting_day = '2027-02-23' WHERE case_id = 'c'", type);
        jdbc.update("INSERT INTO elec_parameter (case_id, name, setting) VALUES ('c', 'term.start', ?)", start);

        assertThat(papers.of("c").get("termBegins")).isEqualTo(begins);
        assertThat(papers.of("c").get("termEnds")).isEqualTo(ends);
    }

    @Test
    void saysWhoIsOnTheRollAndWithWhatRight() {
        elector("P16", "陶永康", true, false, "");
        elector("P21", "曾庆余", true, false, "bedridden");
        elector("P23", "谷丰年", true, true, "");
        elector("P28", "柳春燕", false, false, "");

        assertThat(papers.of("c").get("roll"))
                .isEqualTo(List.of(
                        member(1, "陶永康", "正式党员", "有", ""),
                        member(2, "曾庆余", "正式党员", "有", "卧床或长期生活不能自理"),
                        member(3, "谷丰年", "正式党员", "无", ""),
                        member(4, "柳春燕", "预备党员", "无", "")));
    }

    @Test
    void saysNothingOfTheResultBeforeTheRoundIsConfirmed() {
        round(1, "committee", "member", 5);
        line(1, 1, "P18", "苗立春", 8);
        line(1, 2, "P17", "骆长河", 9);
        jdbc.update(
                "INSERT INTO elec_write_in (case_id, round_no, person, name, votes) VALUES ('c', 1, 'P19', '姜玉芬', 1)");

        assertThat(papers.of("c"))
                .containsEntry("roundWords", "第1轮投票（支部委员会委员）")
                .containsEntry("round_committee", true)
                .containsEntry("office_member", true)
                .containsEntry("ballotSeats", 5)
                .containsEntry("writeIns", List.of());
        assertThat(lines()).extracting(row -> row.get("name")).containsExactly("苗立春", "骆长河");
        assertThat(lines()).extracting(row -> row.get("yes")).containsOnly("");
        assertThat((List<?>) papers.of("c").get("blanks")).hasSize(5);

        jdbc.update("UPDATE elec_round SET confirmed_at = CURRENT_TIMESTAMP, outcome = 'tie', valid = 10,"
                + " invalid_reasons = 'over=2,other=1'");

        assertThat(lines()).extracting(row -> row.get("yes")).containsExactly(8, 9);
        assertThat(papers.of("c"))
                .containsEntry("outcome_tie", true)
                .containsEntry("roundValid", 10)
                .containsEntry("roundInvalid", "")
                .containsEntry(
                        "invalidReasons",
                        List.of(Map.of("cause", "所选人数多于应选", "count", "2"), Map.of("cause", "其他", "count", "1")))
                .containsEntry("writeIns", List.of(Map.of("name", "姜玉芬", "votes", 1)));
    }

    @Test
    void speaksOfTheLastRoundAndLeavesNoSpaceForOthersInATie() {
        round(1, "committee", "member", 5);
        round(2, "tie", "member", 1);
        line(2, 1, "P20", "樊大勇", 0);

        assertThat(papers.of("c"))
                .containsEntry("roundWords", "第2轮投票（支部委员会委员）")
                .containsEntry("round_tie", true)
                .containsEntry("blanks", List.of())
                .doesNotContainKey("round_committee");
        assertThat(lines()).extracting(row -> row.get("name")).containsExactly("樊大勇");
    }

    @Test
    void saysHowTheBallotsWereSealed() {
        when(organisation.require(new PersonId("P18")))
                .thenReturn(new Person(new PersonId("P18"), "苗立春", new UnitCode("YL1"), ""));
        for (int no = 1; no <= 2; no++) {
            jdbc.update(
                    "INSERT INTO elec_seal (case_id, seal_no, bag_no, keeper, announced, words, sealed_at)"
                            + " VALUES ('c', ?, ?, 'P18', '十七时', '', CURRENT_TIMESTAMP)",
                    no,
                    "YL-" + no);
        }

        assertThat(papers.of("c"))
                .containsEntry("bagNo", "YL-2")
                .containsEntry("keeper", "苗立春")
                .containsEntry("announcedAt", "十七时");
    }

    private static Map<String, Object> member(int row, String name, String category, String right, String exempt) {
        return Map.of("row", row, "name", name, "category", category, "right", right, "exempt", exempt);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines() {
        return (List<Map<String, Object>>) papers.of("c").get("lines");
    }

    private void elector(String person, String name, boolean full, boolean rightless, String ground) {
        jdbc.update(
                "INSERT INTO elec_elector (case_id, person, name, full_member, rightless, can_come, exempt_ground,"
                        + " exempt_evidence, superior_ok, meeting_ok, signed_in)"
                        + " VALUES ('c', ?, ?, ?, ?, TRUE, ?, '', FALSE, FALSE, FALSE)",
                person,
                name,
                full,
                rightless,
                ground);
    }

    private void round(int no, String kind, String office, int seats) {
        jdbc.update(
                "INSERT INTO elec_round (case_id, round_no, kind, office, seats) VALUES ('c', ?, ?, ?, ?)",
                no,
                kind,
                office,
                seats);
    }

    private void line(int round, int place, String person, String name, int yes) {
        jdbc.update(
                "INSERT INTO elec_line (case_id, round_no, place, person, name, yes, no, abstain)"
                        + " VALUES ('c', ?, ?, ?, ?, ?, 0, 0)",
                round,
                place,
                person,
                name,
                yes);
    }
}
