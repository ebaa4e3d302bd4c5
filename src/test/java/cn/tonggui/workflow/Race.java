package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Stale;
import cn.tonggui.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.flowable.common.engine.api.FlowableException;

/** Several at once, from one starting line. What each of them got is looked at afterwards. */
final class Race {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private Race() {}

    /** How often a race is run: {@code -Dtonggui.race.rounds}, on H2 a few times only. */
    static int rounds() {
        int rounds = Integer.getInteger("tonggui.race.rounds", 30);
        return TestDatabase.onMariaDb() ? rounds : Math.min(rounds, 10);
    }

    /** Between two and eight, another number each round. */
    static int runners(int round) {
        return FEWEST + round % (MOST - FEWEST + 1);
    }

    /** @param won what those got who came through @param lost what the others were told */
    record Result(List<Object> won, List<Exception> lost) {

        /** Exactly one, and everybody else hears that the page is out of date (409). */
        void onlyOneWins() {
            assertThat(lost).allSatisfy(told -> assertThat(told).isInstanceOf(Stale.class));
            assertThat(won).hasSize(1);
        }

        /** The same where the engine runs beside people: what it cannot do any more it gives up by an exception of its own. */
        void onlyOneWinsOrTheEngineGivesUp() {
            assertThat(lost).allSatisfy(told -> assertThat(told).isInstanceOfAny(Stale.class, FlowableException.class));
            assertThat(won).hasSize(1);
        }
    }

    /** @param runner what the runner of that number does, from 0 */
    static Result run(int runners, IntFunction<Callable<?>> runner) throws Exception {
        List<Callable<?>> acts = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            acts.add(runner.apply(i));
        }
        return run(acts);
    }

    static Result run(List<Callable<?>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Object> won = new ArrayList<>();
        List<Exception> lost = new ArrayList<>();
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Exception told) {
                        return told;
                    }
                }));
            }
            for (Future<Object> one : running) {
                if (one.get() instanceof Exception told) {
                    lost.add(told);
                } else {
                    won.add(one.get());
                }
            }
            return new Result(won, lost);
        } finally {
            threads.shutdown();
        }
    }
}
