package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Two writers at once: what each checked still holds when it is written. */
@Tag("database")
class ChangeRaceTests {

    private static final ChangesAtWork at = ChangesAtWork.inTheDemo();
    private static int round;

    @RepeatedTest(10)
    void twoMovesAtOnceMakeNoCycle() throws Exception {
        String one = "X" + ++round;
        String other = "Y" + round;
        at.enter(entry("UNIT_OPEN code=" + one + " kind=COMMITTEE name=甲党委 parent=DW"), "P04");
        at.enter(entry("UNIT_OPEN code=" + other + " kind=COMMITTEE name=乙党委 parent=DW"), "P04");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = writers.submit(() -> moves(together, one, other));
            Future<Boolean> second = writers.submit(() -> moves(together, other, one));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            writers.shutdownNow();
        }
        assertThat(at.organisation.upwards(DemoOrganisation.unit(one))).contains(DemoOrganisation.unit("DW"));
    }

    private static boolean moves(CyclicBarrier together, String unit, String parent) throws Exception {
        together.await();
        try {
            at.enter(entry("UNIT_ALTER code=" + unit + " parent=" + parent), "P04");
            return true;
        } catch (Unacceptable refused) {
            assertThat(refused.findings()).extracting(Finding::code).containsExactly("parent-cycle");
            return false;
        }
    }
}
