package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.TODAY;
import static cn.tonggui.organisation.ChangesAtWork.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a change of the administrative units concerns. */
@Tag("database")
class RestructuringTests {

    private final ChangesAtWork at = ChangesAtWork.inTheDemo();

    private List<String> since(LocalDate day) {
        Restructuring restructuring = new Restructuring(at.database.mapper(RestructuringMapper.class), at.trees);
        return restructuring.since(day).stream()
                .map(one -> one.what() + " " + one.unit().code() + " " + one.on() + " "
                        + String.join(
                                ",", one.party().stream().map(UnitCode::value).toList()))
                .toList();
    }

    private void enter(String text) {
        at.enter(entry(text), "P04");
    }

    @Test
    void aNewTeamConcernsThePartyOrganisationsOfItsWorkshopAndAbove() {
        enter("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS @2026-11-20");

        assertThat(since(LocalDate.of(2026, 11, 20))).containsExactly("UNIT_OPEN QS4 2026-11-20 Z1,B04,DW");
    }

    @Test
    void whatIsOlderIsLeft() {
        enter("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS @2026-11-20");

        assertThat(since(LocalDate.of(2026, 11, 21))).isEmpty();
    }

    @Test
    void aClosedUnitConcernsItsOwnFirst() {
        enter("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS @2026-11-01");
        enter("LINK_JOIN party=B07 admin=QS4 kind=COVER @2026-11-01");
        enter("UNIT_CLOSE code=QS4 @2026-11-21");

        assertThat(since(LocalDate.of(2026, 11, 21))).containsExactly("UNIT_CLOSE QS4 2026-11-21 B07,Z1,B04,DW");
    }

    @Test
    void aBranchThatCameWithTheUnitIsNoneOfBefore() {
        enter("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS");
        enter("UNIT_OPEN code=B08 kind=BRANCH name=四工区党支部 parent=Z1");
        enter("LINK_JOIN party=B08 admin=QS4 kind=MAIN");

        assertThat(since(TODAY)).containsExactly("UNIT_OPEN QS4 2026-11-22 Z1,B04,DW");
    }

    @Test
    void whatWaitsForItsSecondPersonIsNoChangeYet() {
        enter("UNIT_OPEN code=QS4 kind=TEAM name=四工区 parent=QS");
        at.database.jdbc().update("UPDATE org_change SET state = 'WAITING'");

        assertThat(since(TODAY)).isEmpty();
    }
}
