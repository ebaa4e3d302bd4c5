package cn.tonggui.audit;

import cn.tonggui.kernel.Unconfirmed;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Before it, what was committed is kept; behind it, a signed checkpoint holds it. */
@Component
class Barrier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Barrier.class);

    private final Sequencer sequencer;
    private final Duration patience;
    private final ExecutorService hand;

    /** @param patience how long anybody is kept waiting */
    Barrier(Sequencer sequencer, @Value("${tonggui.log.patience:2s}") Duration patience) {
        this.sequencer = sequencer;
        this.patience = patience;
        this.hand = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "log-barrier");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns when everything that is committed by now is in a signed checkpoint.
     *
     * @throws Unconfirmed when that takes longer, or cannot be done: nothing is lost by it, whoever signs next signs it too
     */
    void await() {
        Future<?> signed = hand.submit(sequencer::publish);
        try {
            signed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("the log was not signed within {}", patience);
            throw new Unconfirmed("not signed within " + patience);
        } catch (ExecutionException e) {
            LOG.error("the log cannot be signed", e.getCause());
            throw new Unconfirmed("cannot be signed: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unconfirmed("interrupted");
        }
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }
}
