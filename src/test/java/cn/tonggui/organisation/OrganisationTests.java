package cn.tonggui.organisation;

import static cn.tonggui.organisation.DemoOrganisation.id;
import static cn.tonggui.organisation.DemoOrganisation.ids;
import static cn.tonggui.organisation.DemoOrganisation.token;
import static cn.tonggui.organisation.DemoOrganisation.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTests {

    private static final DemoOrganisation demo = new DemoOrganisation();
    private final Organisation organisation = demo.door;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P34 | committee-member@B04 committee-member@Z1 member@B04 secretary@B04 team-leader@QS1
            P16 | committee-member@B03 member@B03 secretary@B03
            P35 | committee-member@B04 member@B04 organiser@B04 publicist@B04
            P40 | worker@B04
            P39 | group-leader@B04-2 member@B04
            P28 | probationary@B03
            P29 | worker@B03
            P33 | committee-member@Z1 director@QS member@B04
            P41 | committee-member@B05 committee-member@Z1 member@B05 secretary@B05 team-leader@QS2
            auditor  | auditor@QSGW
            sysadmin | system-admin@QSGW
            """)
    void tokensAreOfficesWithWhatTheyImplyPlusOneIdentity(String person, String tokens) {
        assertThat(words(organisation.viewer(id(person)).tokens())).containsExactly(tokens.split(" "));
    }

    @Test
    void soleTokensAreThoseNobodyElseHolds() {
        Viewer secretary = organisation.viewer(id("P34"));
        assertThat(words(secretary.soleTokens())).containsExactly("secretary@B04", "team-leader@QS1");
        assertThat(words(organisation.viewer(id("P41")).soleTokens()))
                .containsExactly("committee-member@B05", "secretary@B05", "team-leader@QS2");
        assertThat(organisation.viewer(id("P40")).soleTokens()).isEmpty();
        assertThat(words(organisation.viewer(id("P09")).soleTokens())).isEmpty();
    }

    @Test
    void onlyPeopleMayAct() {
        assertThat(organisation.viewer(id("P40")).mayAct()).isTrue();
        for (String account : List.of("sysadmin", "secadmin", "auditadmin", "auditor")) {
            assertThat(organisation.viewer(id(account)).mayAct()).isFalse();
        }
    }

    @Test
    void aViewerNobodyKnowsIsNotFound() {
        assertThatThrownBy(() -> organisation.viewer(id("P61"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-17, false", "2025-04-18, true", "2025-04-19, true"})
    void anOfficeIsHeldFromItsFirstDay(String day, boolean held) {
        Viewer viewer = on(day).door.viewer(id("P34"));
        assertThat(viewer.holds(token("secretary@B04"))).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29, true", "2026-06-30, true", "2026-07-01, false"})
    void anOfficeIsHeldUpToAndIncludingItsLastDay(String day, boolean held) {
        DemoOrganisation at = on(day);
        at.database
                .jdbc()
                .update("UPDATE org_office SET valid_to = '2026-06-30' WHERE person = 'P34' AND unit = 'B04'");
        assertThat(at.door.viewer(id("P34")).holds(token("secretary@B04"))).isEqualTo(held);
        assertThat(ids(at.door.holders(token("secretary@B04")))).isEqualTo(held ? List.of("P34") : List.of());
    }

    @Test
    void theCommitteeIsEverybodyWithAPortfolioAndTheSecretaries() {
        assertThat(ids(organisation.holders(token("committee-member@B04"))))
                .containsExactlyInAnyOrder("P34", "P35", "P36");
        assertThat(ids(organisation.holders(token("committee-member@B03"))))
                .containsExactlyInAnyOrder("P15", "P16", "P17", "P18", "P19");
        assertThat(ids(organisation.holders(token("committee-member@DW"))))
                .containsExactlyInAnyOrder("P01", "P02", "P03", "P04", "P08", "P09", "P10");
    }

    @Test
    void identitiesHaveHoldersToo() {
        assertThat(ids(organisation.holders(token("worker@B04")))).containsExactly("P40");
        assertThat(ids(organisation.holders(token("worker@B03")))).containsExactlyInAnyOrder("P29", "P30", "P31");
        assertThat(ids(organisation.holders(token("probationary@B05")))).containsExactly("P46");
        assertThat(organisation.holders(token("member@B04"))).hasSize(8);
        assertThat(organisation.holders(token("worker@DW"))).isEmpty();
    }

    @Test
    void everyTokenOfEveryPersonLeadsBackToThePerson() {
        for (Person person : organisation.search(unit("DW"), "", 200)) {
            for (Token token : organisation.viewer(person.id()).tokens()) {
                assertThat(organisation.holders(token)).as(token.toString()).contains(person);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"discipline-member@B07, P04", "team-leader@QS3, P10", "worker@B04-1, P04", "director@YLJ, "})
    void theDutyOfficerOfTheSideStandsIn(String token, String person) {
        if (person == null) {
            assertThatThrownBy(() -> organisation.dutyOfficer(token(token))).isInstanceOf(IllegalStateException.class);
            return;
        }
        assertThat(organisation.dutyOfficer(token(token)).id()).isEqualTo(id(person));
    }

    @ParameterizedTest
    @CsvSource({
        "P40, B04, Z1, QS1",
        "P34, B04, Z1, QS1",
        "P33, B04, Z1, QS1",
        "P46, B05, Z1, QS2",
        "P16, B03, DW, YL",
        "P59, B07, DW, JX",
        "P01, B01, DW, DQ"
    })
    void aPersonsMattersBelongToTheBranchAndThoseAboveAndBeside(
            String person, String branch, String superior, String workplace) {
        assertThat(organisation.placementOf(id(person)))
                .isEqualTo(new Placement(unit(branch), unit(superior), unit("DW"), unit(workplace), unit("QSGW")));
    }

    @Test
    void anAccountWithoutAPersonHasNoPlace() {
        assertThatThrownBy(() -> organisation.placementOf(id("auditor"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "B04, '', 9",
        "B03, '', 17",
        "Z1, '', 20",
        "QS, '', 20",
        "YL1, '', 4",
        "B03-1, '', 5",
        "DW, '', 60",
        "YLJ, '', 60"
    })
    void searchCoversTheUnitThoseBeneathAndTheLinkedOnes(String scope, String words, int found) {
        assertThat(organisation.search(unit(scope), words, 200)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"赖小, P40", "laixiaojun, P40", "lai xiao, P40", "LXJ, P40", "qsx, P34", "守信, P34", "%, ", "_, ", "!, "})
    void searchMatchesNamePinyinOrInitials(String words, String person) {
        List<String> found = ids(organisation.search(unit("B04"), words, 10));
        assertThat(found).isEqualTo(person == null ? List.of() : List.of(person));
    }

    @Test
    void searchIsOrderedByPinyinAndLimited() {
        assertThat(ids(organisation.search(unit("B04"), " ", 3))).containsExactly("P35", "P39", "P40");
    }

    @Test
    void peopleOfUnknownIdsAreAbsent() {
        assertThat(ids(organisation.people(List.of(id("P40"), id("nobody"), id("auditor")))))
                .containsExactly("P40");
        assertThat(organisation.people(List.of())).isEmpty();
        assertThat(organisation.require(id("P34")))
                .isEqualTo(new Person(id("P34"), "秦守信", unit("QS1"), "一工区工班长、党支部书记"));
    }

    @ParameterizedTest
    @CsvSource({
        "secretary@B04, 一工区党支部书记",
        "secretary@DW, 青石工务段党委书记",
        "secretary@Z1, 青石线路车间党总支书记",
        "safety@QSGW, 青石工务段安全科",
        "director@QSGW, 青石工务段段长",
        "director@QS, 青石线路车间主任",
        "group-leader@B04-2, 一工区党支部第二党小组组长",
        "worker@B04, 一工区党支部职工群众"
    })
    void aTokenHasWords(String token, String words) {
        assertThat(organisation.words(token(token))).isEqualTo(words);
    }

    @Test
    void anAccountIsFoundHoweverItsNameIsTyped() {
        assertThat(organisation.account(" QinShouXin ").orElseThrow().id()).isEqualTo(id("P34"));
        assertThat(organisation.account("nobody")).isEmpty();
        assertThat(organisation.accounts())
                .hasSize(64)
                .extracting(Account::username)
                .isSorted()
                .contains("auditor");
    }

    @Test
    void theUnitsAreReadOncePerDayUntilCleared() {
        DemoOrganisation at = new DemoOrganisation();
        at.door.units();
        at.database.jdbc().update("UPDATE org_unit SET name = '一工区支部' WHERE code = 'B04'");
        assertThat(at.door.require(unit("B04")).name()).isEqualTo("一工区党支部");
        at.trees.clear();
        assertThat(at.door.require(unit("B04")).name()).isEqualTo("一工区支部");
    }

    private static DemoOrganisation on(String day) {
        return new DemoOrganisation(LocalDateTime.parse(day + "T09:00"));
    }

    private static List<String> words(Collection<Token> tokens) {
        return tokens.stream().map(Token::toString).sorted().toList();
    }
}
