package cn.tonggui.sheet;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Door of work that takes longer than a page should: runs beside the request, is asked how far it is, keeps its result for an hour. */
@Component
public class LongWork {

    static final Duration KEPT = Duration.ofHours(1);
    static final int MOST_OF_ONE = 2;

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 40;
    private static final int SWEEP_MINUTES = 10;
    private static final int LAST_SECONDS = 10;

    private final Map<String, WorkRun<?>> runs = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, LongWork::thread);
    private final Clock clock;
    private final WorkFiles files;

    /** @param folder of what the works write; nothing in it outlives the application by more than a day */
    LongWork(Clock clock, @Value("${tonggui.work:data/work}") Path folder) {
        this.clock = clock;
        this.files = new WorkFiles(folder);
        threads.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    /** @param result what the work returned, once it is done @param file what it wrote, if anything */
    public record State<T>(
            int done,
            int of,
            boolean finished,
            boolean failed,
            @Nullable T result,
            @Nullable Path file) {}

    /** The work itself. @param file to write to, where there is something to download */
    public interface Work<T> {
        T run(IntConsumer progress, Path file) throws Exception;
    }

    /**
     * Begins it, in no transaction of the caller's.
     *
     * @param of how many steps there are, for the progress bar; 0 when unknown
     * @return its random id
     * @throws RuleBroken code {@code work-busy}: the owner has two under way, or everybody together too many
     */
    public <T> String begin(PersonId owner, int of, Work<T> work) {
        sweep();
        WorkRun<T> run = new WorkRun<>(owner, of, work, files.next(), clock);
        String id = PublicId.next();
        synchronized (runs) {
            long waiting = runs.values().stream().filter(WorkRun::isUnderWay).count();
            long own = runs.values().stream()
                    .filter(one -> one.isUnderWay() && one.owner().equals(owner))
                    .count();
            if (own >= MOST_OF_ONE || waiting >= MOST_WAITING) {
                throw new RuleBroken("work-busy");
            }
            runs.put(id, run);
        }
        threads.execute(run);
        return id;
    }

    /** How far it is; empty when there is none of that id, or it is somebody else's. */
    @SuppressWarnings("unchecked")
    public <T> Optional<State<T>> state(String id, PersonId owner) {
        sweep();
        return Optional.ofNullable(runs.get(id))
                .filter(run -> run.owner().equals(owner))
                .map(run -> ((WorkRun<T>) run).state());
    }

    private void sweep() {
        runs.values().removeIf(run -> {
            boolean over = run.endedBefore(clock.instant().minus(KEPT));
            if (over) {
                WorkFiles.delete(run.file());
            }
            return over;
        });
    }

    /** Before the database goes: what still runs is interrupted and undone, and nothing written stays behind. */
    @EventListener
    void close(ContextClosedEvent closing) throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        runs.clear();
        files.deleteAll();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "long-work");
        thread.setDaemon(true);
        return thread;
    }
}
