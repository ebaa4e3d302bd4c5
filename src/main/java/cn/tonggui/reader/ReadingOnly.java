package cn.tonggui.reader;

import org.springframework.stereotype.Component;

/** Door: whether the work of this thread may only read. Threads that it starts are not told. */
@Component
public class ReadingOnly {

    /** Lasts until it is closed; then what was before is again. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final ThreadLocal<Boolean> on = ThreadLocal.withInitial(() -> false);

    public boolean on() {
        return on.get();
    }

    /** From here on reading alone is allowed. */
    public Turn begin() {
        return turn(true);
    }

    /** Writing is allowed for a while: what the reader does is written down, in a transaction of its own. */
    public Turn suspend() {
        return turn(false);
    }

    private Turn turn(boolean reading) {
        boolean before = on.get();
        on.set(reading);
        return () -> on.set(before);
    }
}
