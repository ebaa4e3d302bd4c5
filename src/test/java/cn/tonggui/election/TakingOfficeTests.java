package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.election.tally.Turnout;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Post;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was approved takes effect in the organisation: old offices end, a term begins, new offices begin. */
@TongguiTest
class TakingOfficeTests extends ElectionAtHand {

    private static final Map<String, Integer> ALL = votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 7, "P20", 2);

    @Autowired
    private NewOffices offices;

    @Autowired
    private Changes changes;

    @Autowired
    private Rosters rosters;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void elect() {
        open("regular");
        signedIn(AWAY.subList(0, 2), 10);
        rounds.open(id, "committee", Round.MEMBER, 5, CANDIDATES, new Turnout(11, 10));
        papers(10, 10, 10);
        counted(10, ALL);
        office(Round.SECRETARY, "P16", 5);
        office(Round.DEPUTY, "P15", 4);
        clock.plus(Duration.ofDays(104)); // 2027-03-06, when the reply is there
    }

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    private void office(String office, String person, int votes) {
        rounds.open(id, "secretary", office, 1, List.of(person), new Turnout(5, 5));
        papers(5, 5, 5);
        counted(5, votes(person, votes));
    }

    private static Given approved() {
        return approved("publicist");
    }

    private static Given approved(String division) {
        return new Given(Map.of(
                "resultDocNo",
                "QSGW党〔2027〕9号",
                "divisions",
                List.of(
                        row("person", "P18", "office", "organiser"),
                        row("person", "P24", "office", division),
                        row("person", "P17", "office", "discipline-member"))));
    }

    private List<Change> enact(String entered, String agreed) {
        return enact(approved(), entered, agreed);
    }

    private List<Change> enact(Given given, String entered, String agreed) {
        return changes.enact(
                offices.elected(elections.require(id), given).entries(), people.viewer(entered), people.viewer(agreed));
    }

    @Test
    void theTermBeginsWithTheMeetingAndTheOfficesChangeHandsWithTheApproval() {
        List<Change> done = enact("P04", "P01");

        assertThat(done).allSatisfy(change -> {
            assertThat(change.state()).isEqualTo(Change.State.DONE);
            assertThat(change.enteredByName() + change.decidedByName()).isEqualTo("郝一舟罗建川");
        });
        assertThat(rosters.unit(new UnitCode("B03")).posts().stream()
                        .filter(post -> post.unit().value().equals("B03"))
                        .filter(post -> post.heldOn(rosters.today()) && post.seat())
                        .map(TakingOfficeTests::told))
                .containsExactlyInAnyOrder(
                        "P16 secretary 2027-03-06",
                        "P15 deputy-secretary 2027-03-06",
                        "P18 organiser 2027-03-06",
                        "P24 publicist 2027-03-06",
                        "P17 discipline-member 2027-03-06");
        Term term = rosters.terms().get(new UnitCode("B03"));
        assertThat(term.from()).isEqualTo(MEETING);
        assertThat(term.until()).isEqualTo(LocalDate.of(2030, 2, 22));
        assertThat(people.id("publicist@B03").value()).isEqualTo("P24");
    }

    private static String told(Post post) {
        return post.person() + " " + post.word() + " " + post.from();
    }

    @Test
    void nobodyEntersAndAgreesAlone() {
        assertThatThrownBy(() -> enact("P04", "P04"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("SD17"));
    }

    @Test
    void nobodyAgreesToOnesOwnOffice() {
        assertThatThrownBy(() -> enact("P04", "P16"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("change-own"));
    }

    @Test
    void whatTheOrganisationRefusesIsARefusalOfTheStep() {
        assertThatThrownBy(() -> enact(approved("director"), "P04", "P01")).isInstanceOf(RuleBroken.class);
    }
}
