package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which periods of agency may be set, and by whom. */
@TongguiTest
class AgentPeriodsTests {

    private static final String PRINCIPAL = "P34";
    private static final String AGENT = "P57";

    @Autowired
    private Agents agents;

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

    @ParameterizedTest
    @CsvSource({
        "P34, 0, 0,   agent-self",
        "P999, 0, 0,  receiver-unknown",
        "P57, -2, -1, agent-days",
        "P57, 1, 0,   agent-days",
        "P57, 0, 367, agent-long",
        "P58, 0, 0,   agent-circle",
    })
    void aPeriodThatCannotBeIsRefused(String agent, int from, int to, String code) {
        set("P58", "P59", 0, 0);
        set("P59", PRINCIPAL, 0, 0);

        assertThatThrownBy(() -> set(PRINCIPAL, agent, from, to))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
        agents.of(people.viewer("P59")).stream()
                .filter(Agents.Period::mayEnd)
                .forEach(period -> agents.end(period.id(), people.viewer("P59")));
    }

    @Test
    void theSameWorkHasOneAgentAtATime() {
        set(PRINCIPAL, AGENT, 0, 366, "five-small");
        set(PRINCIPAL, "P58", 0, 3, "practical-matter");

        assertThatThrownBy(() -> set(PRINCIPAL, "P39", 3, 5))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("agent-twice"));
    }

    @Test
    void theOrganisationDepartmentEntersItForAnotherWithAReasonAndNobodyElseDoes() {
        LocalDate today = LocalDate.now(clock);
        Agents.Wanted silent =
                new Agents.Wanted(new PersonId(PRINCIPAL), new PersonId(AGENT), today, today, List.of(), "");
        Agents.Wanted reasoned =
                new Agents.Wanted(new PersonId(PRINCIPAL), new PersonId(AGENT), today, today, List.of(), "住院");

        assertThatThrownBy(() -> agents.set(reasoned, people.viewer("P36"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agents.set(silent, people.viewer("P04"))).isInstanceOf(RuleBroken.class);
        agents.set(reasoned, people.viewer("P04"));

        assertThat(agents.of(people.viewer(PRINCIPAL)))
                .filteredOn(Agents.Period::mayEnd)
                .extracting(Agents.Period::enteredName)
                .containsExactly("郝一舟");
    }
}
