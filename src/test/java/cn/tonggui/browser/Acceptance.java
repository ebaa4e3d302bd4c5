package cn.tonggui.browser;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import java.util.Map;

/** The secretary before what a worker has just asked for. */
record Acceptance(Visitors visitors, Walker walker, People people) {

    Visitor of(Screen screen, String subject) {
        String matter = walker.open("practical-matter", "P40", Map.of("subject", subject, "request", subject));
        String task = walker.taskAt(matter, "accept", people.viewer("P34"));
        return visitors.arrive(screen, "qinshouxin").open("/tasks/" + task);
    }
}
