package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter of B04 at one of its later steps, for tests of what moves, stops and ends it. */
abstract class MattersUnderWay {

    static final Map<String, Object> OWNED =
            Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-04", "opinion", "限期办好");

    @Autowired
    Walker walker;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    String atCheck(String subject) {
        String id = walker.open("practical-matter", "P40", Map.of("subject", subject, "request", "x"));
        walker.act(id, "accept", "P34", "submit", OWNED);
        walker.act(id, "sign", "P39", "submit", Map.of());
        walker.act(
                id,
                "work",
                "P39",
                "submit",
                Map.of("progress", "都办好了，到现场看过", "filing", "finish", "evidence", List.of("photo.png")));
        assertThat(steps(id)).containsExactly("check");
        return id;
    }

    void returned(String id, String from, String who, String to, boolean back) {
        tasks.perform(
                new TaskAction.ReturnTo(Walker.ref(task(id, from, who)), List.of(to), back, "期限不对"),
                people.viewer(who));
    }

    TaskView task(String id, String step, String who) {
        Viewer viewer = people.viewer(who);
        return tasks.require(walker.taskAt(id, step, viewer), viewer);
    }

    CaseView view(String id, String who) {
        return cases.require(id, people.viewer(who));
    }

    CaseView.Act act(String id, String word) {
        return view(id, "P40").acts().stream()
                .filter(act -> act.action().equals(word))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    List<String> steps(String id) {
        return steps(id, "P40");
    }

    List<String> steps(String id, String who) {
        return view(id, who).current().stream().map(CaseView.Current::step).toList();
    }

    CaseRef ref(String id, String who) {
        return new CaseRef(id, view(id, who).revision(), PublicId.next());
    }
}
