package cn.tonggui.election;

import cn.tonggui.Tonggui;
import cn.tonggui.testing.KnownPasswords;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application of its own: {@code begin} walks until one teller has entered, {@code go-on CASE} lets the other enter. */
final class ElectionToKill {

    private static final String PROCESS = "branch-election";
    private static final LocalDateTime MEETING = LocalDateTime.of(2027, 2, 23, 15, 30);

    @Import({TestClock.class, People.class, Walker.class, KnownPasswords.class})
    static class Parts {}

    private final ApplicationContext beans;

    private ElectionToKill(ApplicationContext beans) {
        this.beans = beans;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ElectionToKill election = new ElectionToKill(new SpringApplicationBuilder(Tonggui.class, Parts.class)
                .profiles("test")
                .properties("server.address=127.0.0.1", "server.port=0")
                .run(arguments));
        if (arguments[0].equals("begin")) {
            System.out.println("entered " + election.begin());
        } else {
            election.goOn(arguments[1]);
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private String begin() {
        return beans.getBean(Walker.class).begin(PROCESS, untilOneEntered()).caseId();
    }

    private static List<Map<String, Map<String, Object>>> untilOneEntered() {
        List<Map<String, Map<String, Object>>> deeds = Walks.deeds(PROCESS);
        int first = 0;
        while (!deeds.get(first).containsKey("enter")) {
            first++;
        }
        return deeds.subList(0, first + 1);
    }

    private void goOn(String caseId) {
        beans.getBean(TestClock.class).turnTo(MEETING);
        System.out.println("found " + standing(caseId));
        beans.getBean(Walker.class).act(caseId, "enter", "P22", "submit", ElectionUnderWay.typedAt("enter"));
        System.out.println("left " + standing(caseId));
    }

    private String standing(String caseId) {
        String at =
                beans
                        .getBean(Cases.class)
                        .require(caseId, beans.getBean(People.class).viewer("P04"))
                        .current()
                        .stream()
                        .map(CaseView.Current::step)
                        .collect(Collectors.joining(" "));
        Integer sheets = beans.getBean(JdbcTemplate.class)
                .queryForObject("SELECT COUNT(*) FROM elec_entry WHERE case_id = ?", Integer.class, caseId);
        return at + ", sheets " + sheets;
    }
}
