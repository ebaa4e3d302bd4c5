package cn.tonggui.testing;

import java.util.List;
import java.util.Map;

/**
 * A case that was walked so far, and that somebody goes on with otherwise. Once closed, offices, terms and the clock are as
 * before, and no election of it stays open.
 */
public final class Begun implements AutoCloseable {

    private final Walker walker;
    private final OfficesKept kept;
    private final Walk walk;

    Begun(Walker walker, String process, List<Map<String, Map<String, Object>>> steps) {
        this.walker = walker;
        this.kept = walker.offices();
        this.walk = new Walk(walker, process);
        try {
            go(steps);
        } catch (RuntimeException | Error broken) {
            close();
            throw broken;
        }
    }

    public String caseId() {
        return walk.caseId();
    }

    /** Walks on; the clock of the thread comes back afterwards. */
    public void go(List<Map<String, Map<String, Object>>> steps) {
        try {
            steps.forEach(step -> step.forEach(walk::take));
        } finally {
            walker.comeBack();
        }
    }

    @Override
    public void close() {
        try {
            walk.leave();
        } finally {
            kept.restore();
            walker.comeBack();
        }
    }
}
