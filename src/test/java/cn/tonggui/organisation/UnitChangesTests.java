package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static cn.tonggui.organisation.DemoOrganisation.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations of both trees and the links between them. */
@Tag("database")
class UnitChangesTests {

    private static final ChangesAtWork shared = ChangesAtWork.inTheDemo();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNIT_OPEN code=QS1 kind=TEAM name=四工区 parent=QS                     | code unit-taken
            UNIT_OPEN code=qs4 kind=TEAM name=四工区 parent=QS                     | code code-pattern
            UNIT_OPEN code=A2345678901234567890X kind=TEAM name=四工区 parent=QS   | code too-long
            UNIT_OPEN code=QS4 kind=SQUAD name=四工区 parent=QS                    | kind word-unknown
            UNIT_OPEN code=QS4 kind=TEAM parent=QS                                 | name required
            UNIT_OPEN code=QS4 kind=TEAM name=四工区                               | parent required
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS9                    | parent unit-unknown
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=B04                    | parent parent-kind
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS1                    | parent parent-kind
            UNIT_OPEN code=D2 kind=DEPOT name=二段 parent=YLJ                      | parent out-of-scope
            UNIT_OPEN code=B05-1 kind=GROUP name=一组 parent=Z1                    | parent parent-kind
            UNIT_OPEN code=B08 kind=BRANCH name=八支部 parent=B04                  | parent parent-kind
            UNIT_OPEN code=Z2 kind=GENERAL_BRANCH name=二总支 parent=Z1            | parent parent-kind
            UNIT_OPEN code=B08 kind=BRANCH name=八支部 parent=DW approval=Z1       | approval approval-kind
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS approval=DW         | approval approval-kind
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS sort=-1             | sort number-range
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS @2026-11-23         | on on-ahead
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS @2019-12-31         | parent unit-not-yet
            UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS colour=red          | colour field-unknown
            UNIT_ALTER code=QS9 name=九工区                                        | code unit-unknown
            UNIT_ALTER code=B04                                                    | ' nothing-changed'
            UNIT_ALTER code=YLJ name=局                                            | code out-of-scope
            UNIT_ALTER code=Z1 parent=B04                                          | parent parent-kind,parent parent-cycle
            UNIT_ALTER code=B04-1 parent=B05                                       | parent unit-has-members
            UNIT_CLOSE code=QS                                                     | code unit-has-children,code unit-has-people,code unit-has-offices
            UNIT_CLOSE code=DW                                                     | code unit-has-children,code unit-approves,code unit-has-offices
            UNIT_CLOSE code=B04-1                                                  | code unit-has-members,code unit-has-offices
            UNIT_CLOSE code=B04-1 @2019-12-31                                      | code unit-not-yet,code unit-has-members,code unit-has-offices
            LINK_JOIN party=B05 admin=QS kind=MAIN                                 | party link-main-taken,admin link-main-taken
            LINK_JOIN party=B04 admin=QS kind=COVER                                | admin link-taken
            LINK_JOIN party=QS2 admin=B04 kind=COVER                               | party link-party,admin link-admin
            LINK_JOIN party=B04-1 admin=QS2 kind=COVER                             | party link-party
            LINK_JOIN party=B05 admin=YLJ kind=COVER                               | admin out-of-scope
            LINK_JOIN party=B05 admin=QS3 kind=HALF                                | kind word-unknown
            LINK_PART party=B05 admin=QS3                                          | admin link-none
            """)
    void refuses(String text, String findings) {
        assertThat(shared.findings(entry(text), "P04")).containsExactly(findings.split(","));
    }

    @Test
    void everythingIsFoundAtOnceAndNotOnlyTheFirst() {
        assertThat(shared.findings(entry("UNIT_OPEN code=b kind=X parent=QS9 sort=a @2030-01-01"), "P04"))
                .containsExactlyInAnyOrder(
                        "on on-ahead", "code code-pattern", "kind word-unknown", "name required", "sort number-range");
    }

    @Test
    void aUnitIsOpenedMovedAndClosed() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("UNIT_OPEN code=QS4 kind=TEAM name=四工区 shortName=四 parent=QS @2026-11-01"), "P04");
        assertThat(at.row("SELECT side, short_name, sort FROM org_unit WHERE code = 'QS4'"))
                .containsEntry("SIDE", "ADMIN")
                .containsEntry("SHORT_NAME", "四")
                .containsEntry("SORT", 251);

        at.enter(entry("UNIT_ALTER code=QS4 parent=JX name=机修四班"), "P04");
        assertThat(at.organisation.require(unit("QS4")).name()).isEqualTo("机修四班");
        assertThat(at.organisation.upwards(unit("QS4"))).contains(unit("JX")).doesNotContain(unit("QS"));

        at.enter(entry("UNIT_CLOSE code=QS4 @2026-11-21"), "P04");
        assertThat(at.organisation.units()).extracting(Unit::code).doesNotContain(unit("QS4"));
        assertThat(at.findings(entry("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS"), "P04"))
                .containsExactly("code unit-taken");
    }

    @Test
    void whatHangsOnAClosedBranchEndsWithIt() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("UNIT_OPEN code=B08 kind=BRANCH name=八支部 parent=DW @2026-01-01"), "P04");
        at.enter(entry("TERM_BEGIN unit=B08 seats=0 @2026-01-01"), "P04");
        at.enter(entry("CONTACT_BEGIN person=P01 branch=B08 @2026-01-01"), "P04");
        at.enter(entry("UNIT_CLOSE code=B08 @2026-10-31"), "P04");
        assertThat(at.database
                        .jdbc()
                        .queryForList(
                                "SELECT valid_to FROM org_term WHERE unit = 'B08' UNION ALL"
                                        + " SELECT valid_to FROM org_contact_point WHERE branch = 'B08'",
                                String.class))
                .containsExactly("2026-10-31", "2026-10-31");
    }

    @Test
    void aLinkLeadsAcrossFromTheSameMoment() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS"), "P04");
        at.enter(entry("LINK_JOIN party=B05 admin=QS4 kind=COVER"), "P04");
        assertThat(at.organisation.upwards(unit("QS4"))).contains(unit("B05"));
        Change parted = at.enter(entry("LINK_PART party=B05 admin=QS4"), "P04");
        assertThat(at.organisation.upwards(unit("QS4"))).doesNotContain(unit("B05"));
        assertThat(parted.words()).isEqualTo("2026年11月22日起二工区党支部不再对应四工区");
    }

    @Test
    void aMoveSaysWhoIsAboveAndWhoNoMore() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enter(entry("UNIT_ALTER code=B06 parent=DW"), "P04");
        assertThat(at.facts.stream().filter(UnitsMoved.class::isInstance).map(UnitsMoved.class::cast))
                .singleElement()
                .satisfies(moved ->
                        assertThat(moved.shifts().get(unit("B06")).left()).containsExactly(unit("Z1")));
    }

    @Test
    void laterEntriesOfABatchSeeEarlierOnes() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        List<Change> changes = at.enterAll(
                List.of(
                        entry("UNIT_OPEN code=W9 kind=WORKSHOP name=九车间 parent=QSGW"),
                        entry("UNIT_OPEN code=W9-1 kind=TEAM name=九车间一班 parent=W9"),
                        entry("PERSON_ENTER person=P91 name=单小军 sex=M birthYear=1990 unit=W9-1"),
                        entry("UNIT_ALTER code=W9 name=第九车间")),
                "P04");
        assertThat(changes).extracting(Change::state).containsOnly(Change.State.DONE);
        assertThat(at.organisation.require(unit("W9")).name()).isEqualTo("第九车间");
        assertThat(at.row("SELECT pinyin, initials FROM org_person WHERE id = 'P91'"))
                .containsEntry("PINYIN", "shanxiaojun")
                .containsEntry("INITIALS", "sxj");
    }
}
