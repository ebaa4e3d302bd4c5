package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.Denied;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.Tasks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody was denied is undone, and told all the same. */
@TongguiTest
class DeniedAttemptsTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private ApplicationEventPublisher listeners;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private String caseId;
    private String number;

    @BeforeEach
    void begin() {
        caseId = walker.open("practical-matter", "P40", Map.of("subject", "添四个晾衣架", "request", "不够用"));
        number = cases.require(caseId, people.viewer("P40")).number();
    }

    @Test
    void aDutyThatMustLieApartIsToldWithCaseAndStep() {
        long revision = revision();
        Map<String, Object> both = Map.of(
                "reply", "limit", "owner", "P39", "checker", "P39", "deadline", "2026-12-04", "opinion", "限期办理。");

        assertThatThrownBy(() -> walker.act(caseId, "accept", "P34", "submit", both))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("SD06"));

        assertThat(told())
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains(
                                "\"action\":\"submit\"",
                                "\"actor\":\"P34\"",
                                "\"code\":\"SD06\"",
                                "\"step\":\"accept\"")
                        .contains("\"process\":\"practical-matter\"", "\"kind\":\"attempt-denied\"", "\"rev\":0")
                        .doesNotContain("限期办理", "P39"));
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void soIsWhatIsNotThisPersonsToDo() {
        Viewer reader = people.viewer("P40");
        TaskRef task = ref();

        assertThatThrownBy(() -> tasks.perform(new TaskAction.Claim(task), reader))
                .isInstanceOf(NotAllowed.class);

        assertThat(told())
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"action\":\"claim\"", "\"actor\":\"P40\"", "\"code\":\"action-not-yours\""));
    }

    @Test
    void whoeverComesSecondIsDeniedNothing() {
        TaskRef task = ref();
        TaskRef old = new TaskRef(task.id(), task.revision() + 1, PublicId.next());

        assertThatThrownBy(() -> tasks.perform(new TaskAction.Claim(old), people.viewer("P34")))
                .isInstanceOf(Stale.class);

        assertThat(told()).isEmpty();
    }

    @Test
    void itIsToldWhenAllIsUndoneAndOnlyThen() {
        transaction.executeWithoutResult(status -> {
            listeners.publishEvent(denied(number));
            status.setRollbackOnly();
        });
        assertThat(told()).hasSize(1);

        transaction.executeWithoutResult(status -> listeners.publishEvent(denied(number)));
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatCannotBeToldDoesNotTakeThePlaceOfTheAnswer() {
        String half = number + "\ud800";

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    listeners.publishEvent(denied(half));
                    throw new NotAllowed("action-not-yours");
                }))
                .isInstanceOf(NotAllowed.class);
        listeners.publishEvent(denied(half));

        assertThat(told()).isEmpty();
    }

    private static Denied denied(String number) {
        return new Denied(
                new PersonId("P34"), "approve", "SD17", Map.of("number", number), LocalDateTime.of(2026, 11, 27, 9, 0));
    }

    private TaskRef ref() {
        String task = walker.taskAt(caseId, "accept", people.viewer("P34"));
        return Walker.ref(tasks.require(task, people.viewer("P34")));
    }

    private long revision() {
        return sql.queryForObject("SELECT rev FROM case_file WHERE id = ?", Long.class, caseId);
    }

    private List<String> told() {
        return sql.queryForList(
                "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE ? AND body LIKE ?",
                String.class,
                "%\"kind\":\"attempt-denied\"%",
                "%\"number\":\"" + number + "\"%");
    }
}
