package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Doors of a meeting as people come through them: start page, page of a step. */
abstract class AtTheDoor {

    @Autowired
    MockMvc mvc;

    @Autowired
    Walker walker;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcTemplate sql;

    Browser browser;

    @BeforeEach
    void browse() {
        browser = new Browser(mvc);
    }

    Answer send(Sitting meeting, String step, String who, String action, Map<String, String> fields) {
        Viewer viewer = people.viewer(who);
        TaskView task = tasks.require(walker.taskAt(meeting.caseId(), step, viewer), viewer);
        if (!task.may(action)) {
            tasks.perform(new TaskAction.Claim(Walker.ref(task)), viewer);
        }
        return again(task.id(), who, action, fields);
    }

    Answer again(String task, String who, String action, Map<String, String> fields) {
        String name = people.username(who);
        return browser.post(name, "/tasks/" + task + "/" + action, browser.filled(name, "/tasks/" + task, fields));
    }

    static void refused(Answer answer, String... words) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words);
    }
}
