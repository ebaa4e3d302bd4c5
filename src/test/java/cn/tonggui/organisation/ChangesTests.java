package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enter, who agrees, who sees it. */
@Tag("database")
class ChangesTests {

    private static final Entry SAFETY =
            entry(ChangeKind.OFFICE_BEGIN, "person", "P12", "office", "safety", "unit", "QSGW", "source", "APPOINT");

    private final ChangesAtWork at = ChangesAtWork.inTheDemo();

    @Test
    void whatGivesNobodyRightsTakesEffectAtOnce() {
        Change change = at.enter(
                entry(ChangeKind.UNIT_OPEN, "code", "QS4", "kind", "TEAM", "name", "四工区", "parent", "QS"), "P04");
        assertThat(change.state()).isEqualTo(Change.State.DONE);
        assertThat(change.words()).isEqualTo("2026年11月22日设立四工区（班组），隶属青石线路车间");
        assertThat(at.organisation.require(DemoOrganisation.unit("QS4")).parent())
                .isEqualTo(DemoOrganisation.unit("QS"));
    }

    @Test
    void anOfficeWaitsForTheSecondPerson() {
        Change change = at.enter(SAFETY, "P04");
        assertThat(change.state()).isEqualTo(Change.State.WAITING);
        assertThat(at.viewer("P12").holds(DemoOrganisation.token("safety@QSGW")))
                .isFalse();

        Change done = at.confirm(change, "P07");
        assertThat(done.state()).isEqualTo(Change.State.DONE);
        assertThat(done.decidedByName()).isEqualTo("童欣");
        assertThat(at.viewer("P12").holds(DemoOrganisation.token("safety@QSGW")))
                .isTrue();
    }

    @Test
    void nobodyIsOnesOwnSecondPerson() {
        Change change = at.enter(SAFETY, "P04");
        assertThatThrownBy(() -> at.confirm(change, "P04"))
                .isInstanceOf(RuleBroken.class)
                .extracting(refusal -> ((RuleBroken) refusal).code())
                .isEqualTo("SD17");
        assertThat(at.viewer("P12").holds(DemoOrganisation.token("safety@QSGW")))
                .isFalse();
    }

    @Test
    void nobodyAgreesToAnOfficeOfOnesOwn() {
        Change change = at.enter(
                entry(
                        ChangeKind.OFFICE_BEGIN,
                        "person",
                        "P07",
                        "office",
                        "safety",
                        "unit",
                        "QSGW",
                        "source",
                        "APPOINT"),
                "P04");
        assertThatThrownBy(() -> at.confirm(change, "P07"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("change-own");
    }

    @Test
    void onlyOneOfTwoDecides() {
        Change change = at.enter(SAFETY, "P04");
        at.refuse(change, "P07");
        assertThatThrownBy(() -> at.confirm(change, "P07")).isInstanceOf(Stale.class);
    }

    @Test
    void theSecondLookRefusesWhatNoLongerHolds() {
        Change change = at.enter(SAFETY, "P04");
        at.enter(ChangesAtWork.on(ChangesAtWork.TODAY.minusDays(1), ChangeKind.PERSON_LEAVE, "person", "P12"), "P04");
        assertThatThrownBy(() -> at.confirm(change, "P07"))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("person-left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P01", "P34", "auditor", "sysadmin", "secadmin", "auditadmin"})
    void nobodyElseEnters(String who) {
        assertThat(at.changes.open(at.viewer(who)))
                .allMatch(kind -> kind.fields().contains("username"));
        assertThatThrownBy(() -> at.enter(SAFETY, who)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P01", "P34", "sysadmin", "auditadmin"})
    void toThoseWhoHaveNothingToDoWithItNothingWaits(String who) {
        Change change = at.enter(SAFETY, "P04");
        assertThat(at.changes.waiting(at.viewer(who))).isEmpty();
        assertThatThrownBy(() -> at.confirm(change, who)).isInstanceOf(NotFound.class);
    }

    @Test
    void theHistoryIsForThoseInScopeAndTheAuditorWithoutWhatIsPersonal() {
        at.enter(entry("PERSON_ENTER person=P91 name=单小军 sex=M birthYear=1990 unit=QS1"), "P04");
        assertThat(at.changes.history("P91", at.viewer("P07")))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().value("birthYear")).isEqualTo("1990"));
        assertThat(at.changes.history("P91", at.viewer("auditor")))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().values()).containsOnlyKeys("person", "unit"));
        for (String who : List.of("P01", "P34", "sysadmin", "secadmin", "auditadmin")) {
            assertThat(at.changes.history("P91", at.viewer(who))).as(who).isEmpty();
        }
    }

    @Test
    void theAuditorSeesAndDoesNotDecide() {
        Change change = at.enter(SAFETY, "P04");
        assertThat(at.changes.waiting(at.viewer("auditor")))
                .singleElement()
                .satisfies(one -> assertThat(one.mayDecide()).isFalse());
        assertThatThrownBy(() -> at.confirm(change, "auditor")).isInstanceOf(NotAllowed.class);
    }
}
