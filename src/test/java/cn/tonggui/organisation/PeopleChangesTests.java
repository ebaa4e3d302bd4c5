package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static cn.tonggui.organisation.DemoOrganisation.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, membership, restrictions. */
@Tag("database")
class PeopleChangesTests {

    private static final ChangesAtWork shared = ChangesAtWork.inTheDemo();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON_ENTER person=P40 name=甲 sex=M birthYear=1990 unit=QS1             | person person-taken
            PERSON_ENTER person=p91 name=甲 sex=M birthYear=1990 unit=QS1             | person code-pattern
            PERSON_ENTER person=P91 sex=M birthYear=1990 unit=QS1                     | name required
            PERSON_ENTER person=P91 name=甲 sex=男 birthYear=1990 unit=QS1            | sex word-unknown
            PERSON_ENTER person=P91 name=甲 sex=M birthYear=1915 unit=QS1             | birthYear number-range
            PERSON_ENTER person=P91 name=甲 sex=M birthYear=2012 unit=QS1             | birthYear number-range
            PERSON_ENTER person=P91 name=甲 sex=M birthYear=1990 unit=B04             | unit person-unit
            PERSON_ENTER person=P91 name=甲 sex=M birthYear=1990 unit=YLJ             | unit out-of-scope
            PERSON_ENTER person=P91 name=甲 pinyin=Jiǎ sex=M birthYear=1990 unit=QS1  | pinyin pinyin-pattern
            PERSON_ALTER person=P91 name=乙                                           | person person-unknown
            PERSON_ALTER person=P40 unit=B04                                          | unit person-unit
            PERSON_ALTER person=P40                                                   | ' nothing-changed'
            PERSON_LEAVE person=P91                                                   | person person-unknown
            PERSON_LEAVE person=P34 @2019-12-31                                       | on on-before-begin,on on-before-begin
            MEMBERSHIP_BEGIN person=P34 branch=B05 category=FULL                      | person membership-open
            MEMBERSHIP_BEGIN person=P40 branch=Z1 category=FULL                       | branch branch-kind
            MEMBERSHIP_BEGIN person=P40 branch=B04 category=GUEST                     | category word-unknown
            MEMBERSHIP_BEGIN person=P40 branch=B05 group=B04-1 category=FULL          | group group-other-branch
            MEMBERSHIP_BEGIN person=P40 branch=B04 group=B04-1 category=ACTIVIST      | group group-category
            MEMBERSHIP_BEGIN person=P40 branch=B04 category=FULL joinedOn=2026-11-23  | joinedOn joined-later
            MEMBERSHIP_BEGIN person=P40 branch=B04 category=FULL joinedOn=2014-06-01  | joinedOn R-D01
            MEMBERSHIP_BEGIN person=P40 branch=B04 category=FULL joinedOn=2026-02-30  | joinedOn day-pattern
            MEMBERSHIP_END person=P40                                                 | person membership-none
            MEMBERSHIP_END person=P34                                                 | person leaves-office
            MEMBERSHIP_END person=P38 @2019-12-31                                     | on on-before-begin
            RESTRICTION_BEGIN person=P40 kind=ABROAD                                  | person restriction-member
            RESTRICTION_BEGIN person=P21 kind=LONG_ILLNESS                            | kind restriction-open
            RESTRICTION_BEGIN person=P38 kind=ABROAD until=2026-11-21                 | until until-before
            RESTRICTION_BEGIN person=P34 kind=PARTY_PROBATION                         | person restriction-office
            RESTRICTION_END person=P21 kind=ABROAD                                    | kind restriction-none
            """)
    void refuses(String text, String findings) {
        assertThat(shared.findings(entry(text), "P04")).containsExactly(findings.split(","));
    }

    @ParameterizedTest
    @CsvSource({"2014, true", "2015, false", "2016, false"})
    void amemberIsOfAge(int year, boolean refused) {
        Entry entry = entry("MEMBERSHIP_BEGIN person=P40 branch=B04 category=FULL joinedOn=" + year + "-06-01");
        assertThat(shared.findings(entry, "P04")).hasSize(refused ? 1 : 0);
    }

    @Test
    void aPersonIsEnteredAlteredAndJoinsABranch() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("PERSON_ENTER person=P91 name=曾小军 sex=M birthYear=1990 unit=QS1 post=线路工"), "P04");
        at.enter(entry("PERSON_ALTER person=P91 name=尉迟军 unit=QS2"), "P04");
        Change change = at.enter(
                entry("MEMBERSHIP_BEGIN person=P91 branch=B04 group=B04-1 category=PROBATIONARY joinedOn=2026-05-01"),
                "P04");
        assertThat(change.words()).isEqualTo("2026年11月22日起尉迟军编入一工区党支部（预备党员）");
        assertThat(at.viewer("P91").tokens()).containsExactly(token("probationary@B04"));
        assertThat(at.row("SELECT pinyin, initials, unit, post FROM org_person WHERE id = 'P91'"))
                .containsEntry("PINYIN", "yuchijun")
                .containsEntry("INITIALS", "ycj")
                .containsEntry("UNIT", "QS2")
                .containsEntry("POST", "线路工");
    }

    @Test
    void aProbationaryMemberBecomesFullByEndingAndBeginning() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enterAll(
                List.of(
                        entry("MEMBERSHIP_END person=P46 @2026-11-21"),
                        entry("MEMBERSHIP_BEGIN person=P46 branch=B05 category=FULL joinedOn=2026-01-15")),
                "P04");
        assertThat(at.viewer("P46").tokens()).containsExactly(token("member@B05"));
    }

    @Test
    void whoLeavesLosesMembershipOfficesAndAccount() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("PERSON_LEAVE person=P10 @2026-11-21"), "P04");
        assertThatThrownBy(() -> at.viewer("P10")).isInstanceOf(NotFound.class);
        assertThat(at.organisation.account("qizhiyuan").orElseThrow().enabled()).isFalse();
        assertThat(at.organisation.holders(token("committee-member@DW"))).hasSize(6);
        assertThat(at.organisation.search(DemoOrganisation.unit("DW"), "祁志远", 5))
                .isEmpty();
        for (String table : List.of("org_office", "org_membership", "org_contact_point", "org_duty_officer")) {
            assertThat(at.database
                            .jdbc()
                            .queryForList(
                                    "SELECT DISTINCT valid_to FROM " + table + " WHERE person = 'P10'", String.class))
                    .as(table)
                    .containsExactly("2026-11-21");
        }
        assertThat(at.findings(entry("PERSON_LEAVE person=P10"), "P04")).containsExactly("person person-left");
    }

    @Test
    void aRestrictionBeginsAndEnds() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        Change change = at.enter(entry("RESTRICTION_BEGIN person=P38 kind=PARTY_PROBATION until=2027-11-21"), "P04");
        assertThat(change.words()).isEqualTo("2026年11月22日起莫北辰留党察看");
        at.enter(entry("RESTRICTION_END person=P38 kind=PARTY_PROBATION"), "P04");
        assertThat(at.findings(entry("RESTRICTION_END person=P38 kind=PARTY_PROBATION"), "P04"))
                .containsExactly("kind restriction-none");
    }

    @Test
    void whatNoFileCanCarryIsRefusedAtItsField() {
        Entry control = ChangesAtWork.entry(ChangeKind.PERSON_ALTER, "person", "P40", "name", "赖\u0007军");
        Entry half = ChangesAtWork.entry(ChangeKind.PERSON_ALTER, "person", "P40", "name", "赖\ud842");
        assertThat(shared.findings(control, "P04")).containsExactly("name characters");
        assertThat(shared.findings(half, "P04")).containsExactly("name characters");
        Entry rare = ChangesAtWork.entry(ChangeKind.PERSON_ALTER, "person", "P40", "name", "赖𠮷军");
        assertThat(shared.findings(rare, "P04")).isEmpty();
    }
}
