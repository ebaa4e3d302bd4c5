package cn.tonggui.sheet;

import cn.tonggui.kernel.PersonId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Door of work that takes longer than a page should: runs beside the request, is asked how far it is, keeps its result for an hour. */
@Component
public class LongWork {

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

    /** Begins it. @param of how many steps there are, for the progress bar; 0 when unknown @return its random id */
    public <T> String begin(PersonId owner, int of, Work<T> work) {
        throw new UnsupportedOperationException();
    }

    /** How far it is; empty when there is none of that id, or it is somebody else's. */
    public <T> Optional<State<T>> state(String id, PersonId owner) {
        throw new UnsupportedOperationException();
    }
}
