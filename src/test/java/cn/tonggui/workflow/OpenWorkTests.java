package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of work cost the same whatever the tables hold, and show each task once. */
@CountingTest
class OpenWorkTests {

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private ManyTasks many;

    @AfterEach
    void forgetTheSeed() {
        many.forget();
    }

    @Test
    void listsAndCountsCostTheSameWithTwentyTasksAndWithTwentyThousand() {
        many.seed(20);
        many.costOfTheLists(); // what is read once and kept is not the lists'
        List<Statements.Sent> few = many.costOfTheLists();
        many.seed(20_000);
        List<Statements.Sent> crowded = many.costOfTheLists();

        assertThat(crowded)
                .extracting(Statements.Sent::sql)
                .isEqualTo(few.stream().map(Statements.Sent::sql).toList());
        assertThat(crowded).hasSizeLessThanOrEqualTo(5);
        assertThat(crowded).allSatisfy(sent -> assertThat(sent.rows()).isLessThanOrEqualTo(ManyTasks.PAGE + 1));
    }

    @Test
    void pagesShowEveryTaskOnceInOrderOfDueTime() {
        many.seed(120);
        Viewer viewer = people.viewer("P52");
        List<WorkItem> seen = new ArrayList<>();
        WorkPage page = tasks.todo(viewer, ManyTasks.FIRST);
        while (true) {
            seen.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            page = tasks.todo(viewer, ManyTasks.FIRST.after(page.next()));
        }

        assertThat(seen).extracting(WorkItem::dueAt).isSorted();
        Set<String> ids = seen.stream().map(WorkItem::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).hasSameSizeAs(seen).hasSize(tasks.counts(viewer).todo());
    }

    @Test
    void countsStopAtAThousand() {
        many.seed(1_800);

        assertThat(tasks.counts(people.viewer("P52")).todo()).isEqualTo(1_000);
    }
}
