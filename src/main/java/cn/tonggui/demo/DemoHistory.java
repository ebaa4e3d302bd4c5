package cn.tonggui.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What happened before the demo's day: at the first start each step of the files of {@code demo} is taken on its day by
 * whom it says, on the one path, so that trace, documents and deadlines are real.
 */
@Component
@Profile("demo")
class DemoHistory implements SmartLifecycle {

    private static final List<String> FILES = List.of(
            "/demo/appraisal.yaml",
            "/demo/history.yaml",
            "/demo/meetings.yaml",
            "/demo/cycles.yaml",
            "/demo/development.yaml",
            "/demo/everyday.yaml");
    private static final int LATEST = 100;
    private static final int AFTER_THE_ENGINE = 1000;

    private final DemoDeeds deeds;
    private final DemoClock clock;
    private volatile boolean told;

    DemoHistory(DemoDeeds deeds, DemoClock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * @param unit whose case it is
     * @param opened day on which it is opened
     * @param by who opens it, null for the system
     * @param reader who sees it all along, and no other case of its process before the first start
     */
    record Told(
            String process,
            String unit,
            LocalDate opened,
            @Nullable String by,
            String reader,
            Map<String, Object> start,
            List<DemoDeeds.Step> steps) {}

    /** Before the web server and what comes at intervals: nobody shall meet the clock while it is in the past. */
    @Override
    public int getPhase() {
        return AFTER_THE_ENGINE;
    }

    @Override
    public void start() {
        told = true;
        happen();
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    void happen() {
        List<Told> missing = FILES.stream()
                .flatMap(file -> read(file, Told[].class).stream())
                .filter(told -> deeds.seen(told.reader, told.process, 1).isEmpty())
                .toList();
        // Not to the present between two of them: a timer of the next could ring before its step is told.
        missing.stream()
                .map(Told::opened)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> clock.during(
                        first, () -> missing.forEach(told -> clock.during(told.opened, () -> begin(told)))));
    }

    private void begin(Told told) {
        String id = deeds.open(told.process, told.unit, told.by, told.start);
        told.steps.forEach(step ->
                clock.during(step.day(), () -> deeds.take(step.of() == null ? id : titled(step), step)));
    }

    /** The latest case of that title that whoever takes the step may read. */
    private String titled(DemoDeeds.Step step) {
        return deeds.seen(step.by(), null, LATEST).stream()
                .filter(one -> one.title().equals(step.of()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no case for " + step))
                .id();
    }

    /** What a file of the demo tells. @param of an array of what it lists */
    static <T> List<T> read(String name, Class<T[]> of) {
        try (InputStream file = DemoHistory.class.getResourceAsStream(name)) {
            return List.of(new YAMLMapper().readValue(file, of));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
