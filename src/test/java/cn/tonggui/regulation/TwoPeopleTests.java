package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One parameter changed by two people: it takes effect on its day, and the cases that run keep theirs (SD17, R-P01). */
@TongguiTest
class TwoPeopleTests extends RegulationPages {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private Parameters parameters;

    private String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "二号宿舍太冷", "request", "夜里十二点以后不热。"));
    }

    private CaseView seen(String caseId) {
        return cases.require(caseId, people.viewer("P40"));
    }

    private LocalDate due(String caseId) {
        return seen(caseId).current().get(0).dueAt().toLocalDate();
    }

    private LocalDate inWorkingDays(int days) {
        return workingDays.due(LocalDate.now(clock), days).toLocalDate();
    }

    @Test
    void aChangeTakesEffectOnItsDayAndRunningCasesKeepTheirs() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        String running = matter();
        assertThat(due(running)).isEqualTo(inWorkingDays(3));
        String proposal = proposed("haoyizhou", "matter.acceptDays", "5", tomorrow);
        String confirm = "/parameters/proposals/" + proposal + "/confirm";

        assertThat(browser.post("haoyizhou", confirm, Map.of()).status()).isEqualTo(422);
        assertThat(rulebook.parameter("matter.acceptDays", tomorrow)).isEqualTo("3");
        assertThat(browser.post("secadmin", confirm, Map.of()).status()).isEqualTo(303);
        assertThat(rulebook.parameter("matter.acceptDays")).isEqualTo("3");
        assertThat(due(matter())).isEqualTo(inWorkingDays(3));

        clock.plus(Duration.ofDays(1));
        assertThat(rulebook.parameter("matter.acceptDays")).isEqualTo("5");
        String later = matter();
        assertThat(due(later)).isEqualTo(inWorkingDays(5));
        assertThat(seen(later).parameters()).containsExactly(Map.entry("matter.acceptDays", "5"));

        walker.act(running, "accept", "P34", "return", Map.of("opinion", "请写明是哪一间。"));
        walker.act(
                running,
                "amend",
                "P40",
                "submit",
                Map.of("subject", "二号宿舍太冷", "request", "二〇三室。", "category", "living", "display", "named"));
        assertThat(due(running))
                .as("back at the step it keeps what it began with")
                .isEqualTo(inWorkingDays(3));
        assertThat(seen(running).parameters()).containsExactly(Map.entry("matter.acceptDays", "3"));
        assertThat(browser.get("laixiaojun", "/cases/" + running).text()).contains("本案采用的参数", "3 个工作日");
        assertThat(browser.get("laixiaojun", "/cases/" + later).text()).contains("本案采用的参数", "5 个工作日");
        thePagesShowTheHistory();
    }

    private void thePagesShowTheHistory() {
        Stream.of("/rules/R-P01", "/parameters/matter.acceptDays").forEach(page -> {
            Answer shown = browser.get("laixiaojun", page);
            assertThat(shown.text())
                    .contains("3 个工作日", "5 个工作日", "2018年1月1日", "2026年11月23日", "郝一舟、安全管理员", "试一试。", "依据 测试");
        });
    }

    @Test
    void aCaseOpenedBeforeParametersWereKeptGoesByTheDayItWasOpened() {
        String running = matter();
        write("DELETE FROM case_parameter WHERE case_id = ?", running);
        String proposal = proposed(
                "haoyizhou", "matter.acceptDays", "7", LocalDate.now(clock).plusDays(1));
        browser.post("secadmin", "/parameters/proposals/" + proposal + "/confirm", Map.of());
        clock.plus(Duration.ofDays(2));

        walker.act(running, "accept", "P34", "return", Map.of("opinion", "请写明是哪一间。"));
        walker.act(
                running,
                "amend",
                "P40",
                "submit",
                Map.of("subject", "二号宿舍太冷", "request", "二〇三室。", "category", "living", "display", "named"));
        assertThat(due(running)).isEqualTo(inWorkingDays(3));
    }

    @Test
    void ofTwoWhoConfirmAtTheSameTimeOneIsTooLate() throws Exception {
        String proposal =
                proposed("haoyizhou", "tie.maxRounds", "2", LocalDate.now(clock).plusDays(50));
        Callable<Boolean> bySecurity = () -> confirms(proposal, people.viewer("secadmin"));
        Callable<Boolean> bySystem = () -> confirms(proposal, people.viewer("sysadmin"));

        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = both.invokeAll(List.of(bySecurity, bySystem));
            assertThat(Stream.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM rule_parameter WHERE proposal = ?", Integer.class, proposal))
                .isEqualTo(1);
    }

    private boolean confirms(String proposal, Viewer viewer) {
        try {
            parameters.confirm(proposal, viewer);
            return true;
        } catch (Stale late) {
            return false;
        }
    }

    @Test
    void bothActsStandInTheAuditLog() {
        String proposal =
                proposed("haoyizhou", "tie.maxRounds", "2", LocalDate.now(clock).plusDays(50));
        browser.post("secadmin", "/parameters/proposals/" + proposal + "/confirm", Map.of());

        List<String> bodies = jdbc.queryForList("SELECT body FROM " + ToldEvents.ALL, String.class).stream()
                .filter(body -> body.contains(proposal))
                .toList();
        assertThat(bodies).hasSize(2);
        assertThat(bodies).anyMatch(body -> body.contains("parameter-proposed") && body.contains("\"P04\""));
        assertThat(bodies).anyMatch(body -> body.contains("parameter-decided") && body.contains("\"secadmin\""));
    }
}
