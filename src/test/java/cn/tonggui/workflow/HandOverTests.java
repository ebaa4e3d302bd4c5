package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Finding;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 交接: what somebody has in hand keeps him from leaving, and goes to another item by item. */
@TongguiTest
class HandOverTests {

    // 二工区党支部书记, the only one
    private static final String LEAVER = "secretary@B05";

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Changes changes;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private HandOvers.Item item(String person, String caseId) {
        return handOvers.preview(people.id(person), people.viewer("P04")).items().stream()
                .filter(item -> item.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private Tasks.Performed over(String person, HandOvers.Item item, String to) {
        TaskRef ref = new TaskRef(item.task(), item.revision(), PublicId.next());
        return tasks.perform(
                new TaskAction.HandOver(ref, people.id(person), new PersonId(to), "调离"), people.viewer("P04"));
    }

    private String trialHeldBy(String holder) {
        String id = walker.open("trial", "P40", Map.of("subject", "留下的事"));
        String task = walker.taskAt(id, "review", people.viewer("P40"));
        Viewer viewer = people.viewer(holder);
        tasks.perform(new TaskAction.Claim(Walker.ref(tasks.require(task, viewer))), viewer);
        return id;
    }

    private List<String> findings(ChangeKind kind, Map<String, String> values) {
        Entry entry = new Entry(kind, values, LocalDate.now(clock), "段发〔2026〕1号");
        return changes.check(List.of(entry), people.viewer("P04"), any -> {}).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void whatIsHeldGoesToAnotherWithBothNamesInTheTrace() {
        String id = trialHeldBy("P36");
        HandOvers.Item item = item("P36", id);
        assertThat(item.kind()).isEqualTo(HandOvers.Kind.HELD);

        assertThat(over("P36", item, "P35").next()).isEqualTo("白桂枝");

        CaseView seen = cases.require(id, people.viewer("P35"));
        CaseView.Act act = seen.acts().get(seen.acts().size() - 1);
        assertThat(act.action()).isEqualTo("hand-over");
        assertThat(act.about()).isEqualTo("从 祝平安 给 白桂枝");
        walker.act(id, "review", "P35", "approve", Map.of("opinion", "同意"));
    }

    @Test
    void whatOnlyHeMayDoByOfficeIsListedAndGoesToTheReceiver() {
        String id = walker.open("practical-matter", "P45", Map.of("subject", "二工区的事", "request", "水管漏了"));
        HandOvers.Item item = item(LEAVER, id);
        assertThat(item.kind()).isEqualTo(HandOvers.Kind.OFFICE);
        assertThat(item.office()).contains("书记");

        over(LEAVER, item, "P36");

        String task = walker.taskAt(id, "accept", people.viewer("P45"));
        assertThat(tasks.require(task, people.viewer("P36")).may("submit")).isTrue();
    }

    @Test
    void aDelegationGoesBackToTheDelegatorAndOneOfHisOwnComesToTheReceiver() {
        String id = trialHeldBy("P36");
        Viewer holder = people.viewer("P36");
        String task = walker.taskAt(id, "review", holder);
        tasks.perform(
                new TaskAction.Delegate(Walker.ref(tasks.require(task, holder)), new PersonId("P38"), ""), holder);
        assertThat(item("P38", id).kind()).isEqualTo(HandOvers.Kind.BORROWED);
        HandOvers.Item lent = item("P36", id);
        assertThat(lent.kind()).isEqualTo(HandOvers.Kind.LENT);

        over("P36", lent, "P35");
        assertThat(over("P38", item("P38", id), "P39").next()).isEqualTo("白桂枝");

        assertThat(tasks.require(task, people.viewer("P35")).may("approve")).isTrue();
    }

    @Test
    void onlyTheDepartmentOfTheUnitHandsOverAndNotToTheLeaverHimself() {
        String id = trialHeldBy("P36");
        HandOvers.Item item = item("P36", id);
        TaskRef ref = new TaskRef(item.task(), item.revision(), PublicId.next());

        assertThatThrownBy(() -> handOvers.preview(new PersonId("P36"), people.viewer("P34")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tasks.perform(
                        new TaskAction.HandOver(ref, new PersonId("P36"), new PersonId("P35"), ""),
                        people.viewer("P34")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> over("P36", item, "P36")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void nobodyLeavesOrGivesUpAnOfficeWhileWorkWouldBeLeft() {
        String id = walker.open("practical-matter", "P45", Map.of("subject", "卸任以前", "request", "水管漏了"));
        String leaver = people.id(LEAVER).value();
        Map<String, String> office = Map.of("person", leaver, "office", "secretary", "unit", "B05");
        assertThat(findings(ChangeKind.OFFICE_END, office)).containsExactly("leaves-office");
        assertThat(findings(ChangeKind.PERSON_LEAVE, Map.of("person", leaver))).contains("leaves-office");

        handOvers.preview(people.id(LEAVER), people.viewer("P04")).items().forEach(item -> over(LEAVER, item, "P36"));

        assertThat(findings(ChangeKind.OFFICE_END, office)).doesNotContain("leaves-office");
        assertThat(findings(ChangeKind.PERSON_LEAVE, Map.of("person", leaver))).isEmpty();
        assertThat(findings(ChangeKind.PERSON_LEAVE, Map.of("person", "P36"))).contains("leaves-work");
        assertThat(cases.require(id, people.viewer("P36")).acts()).isNotEmpty();
    }
}
