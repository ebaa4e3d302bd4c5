package cn.tonggui.sheet;

import cn.tonggui.kernel.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One work from its beginning until its result is forgotten. */
final class WorkRun<T> implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(WorkRun.class);

    private final PersonId owner;
    private final int of;
    private final Path file;
    private final Clock clock;
    private LongWork.@Nullable Work<T> work;
    private volatile int done;
    private volatile @Nullable End<T> end;

    private record End<T>(Instant at, @Nullable T result, boolean failed) {}

    WorkRun(PersonId owner, int of, LongWork.Work<T> work, Path file, Clock clock) {
        this.owner = owner;
        this.of = of;
        this.work = work;
        this.file = file;
        this.clock = clock;
    }

    /** Whatever goes wrong stays in our log; the owner learns only that it failed. */
    @Override
    public void run() {
        try {
            T result = work.run(steps -> done = steps, file);
            end = new End<>(clock.instant(), result, false);
        } catch (Throwable failure) {
            log.error("long work failed after {} of {}", done, of, failure);
            WorkFiles.delete(file);
            end = new End<>(clock.instant(), null, true);
        } finally {
            work = null; // it may hold all that was read
        }
    }

    PersonId owner() {
        return owner;
    }

    Path file() {
        return file;
    }

    boolean isUnderWay() {
        return end == null;
    }

    boolean endedBefore(Instant moment) {
        End<T> reached = end;
        return reached != null && !reached.at().isAfter(moment);
    }

    LongWork.State<T> state() {
        End<T> reached = end;
        if (reached == null) {
            return new LongWork.State<>(done, of, false, false, null, null);
        }
        Path written = !reached.failed() && Files.exists(file) ? file : null;
        return new LongWork.State<>(done, of, true, reached.failed(), reached.result(), written);
    }
}
