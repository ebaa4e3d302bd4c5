package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds of domain 4.2, each just under, at and just over. */
class RostersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private DemoOrganisation demo;
    private Rosters rosters;

    @BeforeEach
    void wire() {
        demo = new DemoOrganisation();
        rosters = new Rosters(
                demo.database.mapper(RosterMapper.class),
                demo.database.mapper(RosterFactMapper.class),
                demo.trees,
                demo.offices);
    }

    private List<String> warnings(String unit) {
        return rosters.warnings(rosters.unit(DemoOrganisation.unit(unit))).stream()
                .map(Warning::key)
                .toList();
    }

    private void sql(String statement) {
        demo.database.jdbc().update(statement);
        demo.trees.clear();
    }

    /** Leaves the branch this many full members. */
    private void members(String branch, int number) {
        int there = rosters.unit(DemoOrganisation.unit(branch)).count(Listed.Category.FULL);
        for (int i = there; i < number; i++) {
            sql("INSERT INTO org_person (id, name, pinyin, initials, sex, birth_year, unit, post) VALUES ('X" + i
                    + "', '新人', 'xinren', 'xr', 'M', 1990, 'QS2', '')");
            sql("INSERT INTO org_membership (person, branch, category, valid_from) VALUES ('X" + i + "', '" + branch
                    + "', 'FULL', '2026-01-01')");
        }
        for (int i = number; i < there; i++) {
            sql("DELETE FROM org_membership WHERE person = (SELECT MAX(person) FROM org_membership WHERE branch = '"
                    + branch + "' AND category = 'FULL')");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, true, false", "3, false, false", "6, false, false", "7, false, true", "8, false, true"})
    void aBranchWithoutCommitteeIsTooSmallUnderThreeAndTooLargeFromSeven(int full, boolean join, boolean committee) {
        members("B05", full);
        assertThat(warnings("B05").contains("join")).isEqualTo(join);
        assertThat(warnings("B05").contains("committee")).isEqualTo(committee);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "7, false", "6, true"})
    void aCommitteeStaysUntilItsTermEndsWhenMembersFallUnderSeven(int full, boolean warned) {
        members("B04", full);
        assertThat(warnings("B04").contains("committee-until-end")).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"48, false", "49, false", "50, true"}) // and one on probation
    void aBranchHasNoMoreThanFiftyMembers(int full, boolean warned) {
        members("B05", full);
        assertThat(warnings("B05").contains("too-many")).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, OVER", "2026-11-22, SOON", "2027-05-22, SOON", "2027-05-23, CALM"})
    void theLightOfATermTurnsSixMonthsBeforeItsLastDay(LocalDate until, Term.Light light) {
        assertThat(new Term(DemoOrganisation.unit("B01"), 3, TODAY.minusYears(2), until).light(TODAY))
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-22, no-secretary-long", "2026-10-23, no-secretary", "2026-11-21, no-secretary"})
    void aVacancyOfMoreThanThirtyDaysIsSaid(LocalDate last, String key) {
        sql("UPDATE org_office SET valid_to = '" + last + "' WHERE unit = 'B01' AND office = 'secretary'");
        assertThat(warnings("B01")).contains(key, "seats-open");
    }

    @Test
    void theHeadOfAWorkshopWhoIsAMemberBelongsOnTheCommittee() {
        assertThat(warnings("B03")).doesNotContain("director");
        sql("UPDATE org_office SET valid_to = '2026-11-01' WHERE unit = 'B03' AND person = 'P15'");
        assertThat(warnings("B03")).contains("director");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "4, false"})
    void aGroupHasThreeMembers(int members, boolean warned) {
        sql(
                "UPDATE org_membership SET group_code = NULL WHERE group_code = 'B04-1' AND person NOT IN (SELECT person FROM"
                        + " (SELECT person FROM org_membership WHERE group_code = 'B04-1' ORDER BY person LIMIT "
                        + members + ") first)");
        assertThat(warnings("B04-1").contains("group-small")).isEqualTo(warned);
    }

    @Test
    void aGroupHasALeaderWhoIsNoProbationaryMember() {
        assertThat(warnings("B03-3")).isEmpty();
        sql("UPDATE org_office SET person = 'P28' WHERE unit = 'B03-3'");
        assertThat(warnings("B03-3")).containsExactly("leader-probationary");
        sql("UPDATE org_office SET valid_to = '2026-11-01' WHERE unit = 'B03-3'");
        assertThat(warnings("B03-3")).containsExactly("no-leader");
    }

    @Test
    void theDemoSaysWhatIsKnownToBeWrongWithIt() {
        assertThat(warnings("B01")).isEmpty();
        assertThat(warnings("B06")).containsExactly("term-over");
        assertThat(warnings("B07")).containsExactly("seats-open");
        assertThat(warnings("DW")).isEmpty();
    }

    @Test
    void aCommitteeMatchesWhereItsMembersLeadOnTheOtherSide() {
        assertThat(rosters.unit(DemoOrganisation.unit("B03")).match()).isEqualTo(new MatchRate(5, 3, 1, 0));
        assertThat(rosters.unit(DemoOrganisation.unit("DW")).match()).isEqualTo(new MatchRate(7, 3, 7, 3));
        assertThat(new MatchRate(3, 1, 2, 1))
                .extracting(MatchRate::percent, MatchRate::secretaryPercent)
                .containsExactly(33, 50);
    }
}
