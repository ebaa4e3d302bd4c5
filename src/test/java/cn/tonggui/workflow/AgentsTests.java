package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 代理: what an agent sees and may do, from which day to which, and what keeps him from it. */
@TongguiTest
class AgentsTests {

    private static final WorkFilter FIRST = WorkFilter.all(200);
    private static final String PRINCIPAL = "P34";
    private static final String AGENT = "P57";

    @Autowired
    private Agents agents;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void endAll() {
        clock.reset();
        for (String who : List.of(PRINCIPAL, AGENT, "P36", "P39", "P58")) {
            agents.of(people.viewer(who)).stream()
                    .filter(Agents.Period::mayEnd)
                    .forEach(period -> agents.end(period.id(), people.viewer(who)));
        }
    }

    private void set(String principal, String agent, int from, int to, String... processes) {
        LocalDate today = LocalDate.now(clock);
        agents.set(
                new Agents.Wanted(
                        new PersonId(principal),
                        new PersonId(agent),
                        today.plusDays(from),
                        today.plusDays(to),
                        List.of(processes),
                        ""),
                people.viewer(principal));
    }

    private String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "代理的事", "request", "微波炉坏了一台"));
    }

    private List<WorkItem> waiting(String caseId) {
        return tasks.todo(people.viewer(AGENT), FIRST).items().stream()
                .filter(item -> item.caseId().equals(caseId))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 0"})
    void workComesAndGoesWithThePeriodWhateverWasOpenBefore(int day, int seen) {
        String id = matter();
        set(PRINCIPAL, AGENT, 1, 2);

        clock.plus(Duration.ofDays(day));

        assertThat(waiting(id)).hasSize(seen);
        if (seen == 0) {
            assertThatThrownBy(() -> cases.require(id, people.viewer(AGENT))).isInstanceOf(NotFound.class);
        } else {
            assertThat(cases.require(id, people.viewer(AGENT)).number()).isNotEmpty();
        }
    }

    @Test
    void theAgentDecidesAndBothNamesStandInTheTrace() {
        set(PRINCIPAL, AGENT, 0, 5);
        String id = matter();
        Viewer agent = people.viewer(AGENT);
        int before = tasks.counts(agent).todo();
        assertThat(waiting(id)).extracting(WorkItem::principal).containsExactly("秦守信");
        TaskView task = tasks.require(waiting(id).get(0).id(), agent);
        assertThat(task.principal()).isEqualTo("秦守信");
        assertThat(task.actions()).contains("submit").doesNotContain("transfer", "delegate", "add-before");

        walker.act(id, "accept", AGENT, "submit", Map.of("reply", "explain", "explanation", "已经报修", "opinion", "解释"));

        CaseView.Act act = cases.require(id, agent).acts().get(1);
        assertThat(act.actorName()).isEqualTo(agent.name());
        assertThat(act.behalfName()).isEqualTo("秦守信");
        assertThat(act.capacity()).isEqualTo("一工区党支部书记");
        assertThat(agents.doneFor(people.viewer(PRINCIPAL)))
                .filteredOn(done -> done.caseId().equals(id))
                .extracting(Agents.Done::actorName)
                .containsExactly(agent.name());
        assertThat(tasks.counts(agent).todo()).isEqualTo(before - 1);
    }

    @Test
    void aClaimByAnAgentIsThePrincipals() {
        set("P36", AGENT, 0, 0);
        String id = walker.open("trial", "P40", Map.of("subject", "代领"));
        Viewer agent = people.viewer(AGENT);
        assertThat(tasks.claimable(agent, FIRST).items())
                .filteredOn(item -> item.caseId().equals(id))
                .extracting(WorkItem::principal)
                .containsExactly("祝平安");
        String task = walker.taskAt(id, "review", agent);
        tasks.perform(new TaskAction.Claim(Walker.ref(tasks.require(task, agent))), agent);

        assertThat(tasks.require(task, people.viewer("P36")).may("approve")).isTrue();
        assertThat(waiting(id)).hasSize(1);
        walker.act(id, "review", AGENT, "approve", Map.of("opinion", "同意"));
        assertThat(cases.require(id, agent).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aPeriodForOneMechanismOpensNoOther() {
        set(PRINCIPAL, AGENT, 0, 0, "five-small");
        String id = matter();

        assertThat(waiting(id)).isEmpty();
        assertThatThrownBy(() -> cases.require(id, people.viewer(AGENT))).isInstanceOf(NotFound.class);
    }

    @Test
    void anAgentOfAnAgentSeesNothing() {
        set(PRINCIPAL, "P58", 0, 0);
        set("P58", AGENT, 0, 0);

        assertThat(waiting(matter())).isEmpty();
    }

    @Test
    void nobodyActsForSomebodyOnACaseOfHisOwn() {
        set(PRINCIPAL, "P40", 0, 0);
        String id = matter();
        Viewer initiator = people.viewer("P40");
        assertThat(tasks.todo(initiator, FIRST).items())
                .filteredOn(item -> item.caseId().equals(id))
                .isEmpty();
        TaskView task = tasks.require(walker.taskAt(id, "accept", initiator), initiator);
        assertThat(task.may("submit")).isFalse();

        assertThatThrownBy(() -> walker.act(id, "accept", "P40", "submit", Map.of("reply", "refer", "opinion", "转")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("agent-own-case"));
    }

    @Test
    void whoseWorkIsCheckedNeverChecksItAsAgent() {
        String id = matter();
        walker.act(
                id,
                "accept",
                PRINCIPAL,
                "submit",
                Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-05", "opinion", "办"));
        set("P36", "P39", 0, 0);
        walker.act(id, "sign", "P39", "submit", Map.of());
        walker.act(id, "work", "P39", "submit", Map.of("progress", "修好了", "filing", "finish"));

        assertThatThrownBy(() -> walker.act(id, "check", "P39", "approve", Map.of("opinion", "合格")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("SD06"));
    }

    @Test
    void personalActsAndSheetsAreNeverDoneByAnother() {
        Ledger ledger = Ledger.read("""
                title: 票决
                steps:
                  vote: {actions: [submit], personal: true}
                  score: {actions: [submit], sheets: {into: scores}}
                  plain: {actions: [submit]}
                """);

        assertThat(Agency.open(ledger, "vote")).isFalse();
        assertThat(Agency.open(ledger, "score")).isFalse();
        assertThat(Agency.open(ledger, "plain")).isTrue();
    }

    @Test
    void whoActsForNobodyPaysNothingAndAnAgentAFixedNumber() {
        Viewer nobodys = people.viewer("P38");
        int before = cost(nobodys);
        set(PRINCIPAL, AGENT, 0, 0);
        Viewer agent = people.viewer(AGENT);
        int one = cost(agent);
        set("P36", AGENT, 0, 0);

        assertThat(cost(agent)).isEqualTo(one).isLessThanOrEqualTo(6);
        assertThat(cost(nobodys)).isEqualTo(before);
    }

    private int cost(Viewer viewer) {
        tasks.todo(viewer, FIRST); // what is read once and kept is not the list's
        return Statements.of(() -> tasks.todo(viewer, FIRST)).size();
    }
}
