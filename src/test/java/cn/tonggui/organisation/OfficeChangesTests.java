package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static cn.tonggui.organisation.DemoOrganisation.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices, terms, contact points, duty. */
@Tag("database")
class OfficeChangesTests {

    private static final ChangesAtWork shared = ChangesAtWork.inTheDemo();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFFICE_BEGIN person=P56 office=boss unit=B07 source=ELECTION                        | office office-unknown
            OFFICE_BEGIN person=P56 office=member unit=B07 source=ELECTION                      | office office-unknown
            OFFICE_BEGIN person=P56 office=auditor unit=QSGW source=APPOINT                     | office office-unknown
            OFFICE_BEGIN person=P56 office=safety unit=B07 source=APPOINT                       | office office-kind
            OFFICE_BEGIN person=P56 office=team-leader unit=QSGW source=APPOINT                 | office office-kind
            OFFICE_BEGIN person=P56 office=discipline-member unit=B07 source=ASSIGN             | source office-source-party
            OFFICE_BEGIN person=P56 office=safety unit=QSGW source=ELECTION                     | source office-source
            OFFICE_BEGIN person=P56 office=discipline-member unit=B07 source=ELECTION #         | docNo doc-needed
            OFFICE_BEGIN person=P56 office=safety unit=QSGW source=APPOINT #                    | docNo doc-needed
            OFFICE_BEGIN person=P56 office=safety unit=QSGW                                     | source required
            OFFICE_BEGIN person=P59 office=discipline-member unit=B07 source=APPOINT            | person full-only
            OFFICE_BEGIN person=P60 office=discipline-member unit=B07 source=APPOINT            | person full-only
            OFFICE_BEGIN person=P38 office=discipline-member unit=B07 source=ELECTION           | person not-of-organisation
            OFFICE_BEGIN person=P23 office=group-leader unit=B03-2 source=ASSIGN #              | office office-taken,person R-E04
            OFFICE_BEGIN person=P28 office=group-leader unit=B03-3 source=ASSIGN #              | office office-taken,person R-M12
            OFFICE_BEGIN person=P38 office=group-leader unit=B04-1 source=ASSIGN #              | office office-taken,person not-of-organisation
            OFFICE_BEGIN person=P38 office=organiser unit=B04 source=ELECTION                   | office seats-taken
            OFFICE_BEGIN person=P42 office=organiser unit=B05 source=ELECTION                   | office no-committee
            OFFICE_BEGIN person=P38 office=secretary unit=B04 source=APPOINT                    | office office-taken,office seats-taken
            OFFICE_BEGIN person=P34 office=secretary unit=B04 source=ELECTION                   | office office-held
            OFFICE_BEGIN person=P56 office=safety unit=QSGW source=APPOINT until=2026-11-21     | until until-before
            OFFICE_BEGIN person=P56 office=safety unit=YLJ source=APPOINT                       | unit out-of-scope
            OFFICE_END person=P56 office=safety unit=QSGW                                       | office office-none
            OFFICE_END person=P34 office=secretary unit=B04 @2025-04-17                         | on on-before-begin
            TERM_BEGIN unit=B04-1 seats=0                                                       | unit term-kind
            TERM_BEGIN unit=QS seats=3                                                          | unit term-kind
            TERM_BEGIN unit=B04 seats=2                                                         | seats R-E25
            TERM_BEGIN unit=B04 seats=8                                                         | seats R-E25
            TERM_BEGIN unit=Z1 seats=0                                                          | seats R-E25
            TERM_BEGIN unit=DW seats=12                                                         | seats R-E25
            TERM_BEGIN unit=B05 seats=3                                                         | seats R-O02
            TERM_BEGIN unit=B04 seats=3 until=2030-11-22                                        | until R-E01
            TERM_BEGIN unit=B04 seats=3 until=2030-11-21 #                                      | docNo R-E03
            TERM_BEGIN unit=B04 seats=3 until=2026-11-21                                        | until until-before
            TERM_BEGIN unit=B04 seats=3 @2024-04-18                                             | on term-overlap
            CONTACT_BEGIN person=P01 branch=B03                                                 | branch contact-open
            CONTACT_BEGIN person=P01 branch=DW                                                  | branch branch-kind
            CONTACT_END person=P01 branch=B04                                                   | branch contact-none
            DUTY_BEGIN side=PARTY unit=DW person=P05                                            | unit duty-open
            DUTY_BEGIN side=PARTY unit=QS person=P05                                            | side duty-side
            DUTY_END side=ADMIN unit=QS                                                         | unit duty-none
            """)
    void refuses(String text, String findings) {
        assertThat(shared.findings(entry(text), "P04")).containsExactly(findings.split(","));
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "7, 0", "8, 1"})
    void aBranchCommitteeHasThreeToSevenSeats(int seats, int findings) {
        assertThat(shared.findings(entry("TERM_BEGIN unit=B04 seats=" + seats), "P04"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"2029-11-20, 0", "2029-11-21, 0", "2029-11-22, 1"})
    void aTermLastsThreeYearsUnlessTheSuperiorApproved(String until, int findings) {
        assertThat(shared.findings(entry("TERM_BEGIN unit=B04 seats=3 until=" + until + " #"), "P04"))
                .hasSize(findings);
        assertThat(shared.findings(entry("TERM_BEGIN unit=B04 seats=3 until=" + until), "P04"))
                .isEmpty();
    }

    @Test
    void anElectedOfficeBeginsAndEnds() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        Change change =
                at.enter(entry("OFFICE_BEGIN person=P56 office=discipline-member unit=B07 source=ELECTION"), "P04");
        assertThat(change.words()).isEqualTo("2026年11月22日起解小光任综合机修车间党支部纪检委员（选举）");
        assertThat(at.findings(entry("OFFICE_END person=P56 office=discipline-member unit=B07"), "P04"))
                .containsExactly("office still-waiting");
        assertThat(at.findings(change.entry(), "P07")).containsExactly("office already-waiting");
        at.confirm(change, "P07");
        assertThat(at.viewer("P56").holds(token("committee-member@B07"))).isTrue();
        assertThat(at.row("SELECT title, doc_no FROM org_office WHERE person = 'P56'"))
                .containsEntry("TITLE", "综合机修车间党支部纪检委员")
                .containsEntry("DOC_NO", "青石工务段党〔2026〕40号");

        at.enter(entry("OFFICE_END person=P56 office=discipline-member unit=B07 @2026-11-22"), "P04");
        assertThat(at.row("SELECT valid_to FROM org_office WHERE person = 'P56'")
                        .get("VALID_TO"))
                .hasToString("2026-11-22");
    }

    @Test
    void aNewTermEndsTheOneThatRuns() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        Change change = at.enter(entry("TERM_BEGIN unit=B05 seats=0"), "P04");
        assertThat(change.words()).isEqualTo("二工区党支部新一届任期 2026年11月22日至2029年11月21日，不设委员会");
        assertThat(at.database
                        .jdbc()
                        .queryForList(
                                "SELECT valid_to FROM org_term WHERE unit = 'B05' ORDER BY valid_from", String.class))
                .containsExactly("2026-11-21", "2029-11-21");
    }

    @Test
    void aContactPointAndDutyBeginAndEnd() {
        ChangesAtWork at = ChangesAtWork.inTheDemo();
        at.enterAll(
                List.of(
                        entry("CONTACT_END person=P01 branch=B03 @2026-11-21"),
                        entry("CONTACT_BEGIN person=P01 branch=B03"),
                        entry("DUTY_END side=PARTY unit=DW @2026-11-21"),
                        entry("DUTY_BEGIN side=PARTY unit=DW person=P05")),
                "P04");
        assertThat(at.organisation.dutyOfficer(token("discipline-member@B07")).name())
                .isEqualTo("邹晓芸");
        assertThat(at.row("SELECT COUNT(*) AS n FROM org_contact_point WHERE person = 'P01'"))
                .containsEntry("N", 2L);
    }
}
