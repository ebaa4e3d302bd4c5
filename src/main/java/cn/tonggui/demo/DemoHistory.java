package cn.tonggui.demo;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import cn.tonggui.workflow.WorkFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What happened before the demo's day: at the first start each step of {@code demo/history.yaml} and {@code
 * demo/meetings.yaml} is taken on its day by whom it says, on the one path, so that trace, documents and deadlines are real.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final List<String> FILES = List.of("/demo/history.yaml", "/demo/meetings.yaml");
    private static final int LATEST = 100;
    private static final int PATIENCE = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Cases cases;
    private final Tasks tasks;
    private final Forms forms;
    private final Organisation organisation;
    private final DemoClock clock;

    DemoHistory(Cases cases, Tasks tasks, Forms forms, Organisation organisation, DemoClock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
        this.organisation = organisation;
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
            List<Step> steps) {}

    /** @param of title of the case, null for the one that is told of */
    record Step(
            LocalDate day,
            String step,
            String by,
            String action,
            @Nullable String of,
            Map<String, Object> with) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void happen() {
        List<Told> missing = FILES.stream()
                .flatMap(file -> read(file).stream())
                .filter(told -> seen(told.reader, told.process, 1).isEmpty())
                .toList();
        // Not to the present between two of them: a timer of the next could ring before its step is told.
        missing.stream()
                .map(Told::opened)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> clock.during(
                        first, () -> missing.forEach(told -> clock.during(told.opened, () -> begin(told)))));
    }

    private List<CaseItem> seen(String person, @Nullable String process, int most) {
        return cases.visible(
                viewer(person),
                new WorkFilter(process, null, List.of(), false, null, null, WorkFilter.Order.ARRIVAL, null, most));
    }

    private void begin(Told told) {
        String id = open(told);
        told.steps.forEach(step -> clock.during(step.day, () -> take(step.of == null ? id : titled(step), step)));
    }

    private String open(Told told) {
        if (told.by == null) {
            return cases.openBySystem(told.process, told.start, new UnitCode(told.unit));
        }
        Viewer viewer = viewer(told.by);
        Submission submission =
                bound(cases.start(told.process, viewer).form(), "submit", told.start, Map.of(), told.process);
        return cases.open(told.process, submission, PublicId.next(), viewer).caseId();
    }

    /** The latest case of that title that whoever takes the step may read. */
    private String titled(Step step) {
        return seen(step.by, null, LATEST).stream()
                .filter(one -> one.title().equals(step.of))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no case for " + step))
                .id();
    }

    /** Again while the engine is still busy with what the answers before left it: it counts those of several aside. */
    private void take(String caseId, Step step) {
        for (int left = PATIENCE; ; left--) {
            try {
                attempt(caseId, step);
                return;
            } catch (Stale busy) {
                if (left == 0) {
                    throw busy;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void attempt(String caseId, Step step) {
        Viewer viewer = viewer(step.by);
        TaskView task = task(caseId, step.step, viewer);
        if (task.may("claim")) {
            tasks.perform(new TaskAction.Claim(ref(task)), viewer);
            task = task(caseId, step.step, viewer);
        }
        Submission submission = bound(task.form(), step.action, step.with, task.values(), step);
        tasks.perform(decision(step.action, ref(task), submission), viewer);
    }

    private static TaskAction decision(String action, TaskRef task, Submission submission) {
        return action.equals("approve")
                ? new TaskAction.Approve(task, submission)
                : new TaskAction.Submit(task, submission);
    }

    private Submission bound(
            FormDefinition form, String action, Map<String, Object> with, Map<String, Object> held, Object told) {
        Submission submission = forms.bind(form, action, typed(with), held, new Anybody());
        if (!submission.valid()) {
            throw new IllegalStateException("the demo tells " + told + ", which is refused: " + submission.errors());
        }
        return submission;
    }

    private TaskView task(String caseId, String step, Viewer viewer) {
        String id = cases.require(caseId, viewer).current().stream()
                .filter(current -> current.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo's case " + caseId + " is not at " + step))
                .taskId();
        return tasks.require(id, viewer);
    }

    private static TaskRef ref(TaskView task) {
        return new TaskRef(task.id(), task.revision(), PublicId.next());
    }

    private Viewer viewer(String person) {
        return organisation.viewer(new PersonId(person));
    }

    /** As a page sends it: several people, and the rows of a table, {@code pool.0.take}. */
    private static Map<String, List<String>> typed(Map<String, Object> with) {
        Map<String, List<String>> typed = new HashMap<>();
        with.forEach((name, value) -> {
            if (value instanceof List<?> many && !many.isEmpty() && many.get(0) instanceof Map<?, ?>) {
                for (int row = 0; row < many.size(); row++) {
                    String at = name + "." + row + ".";
                    ((Map<?, ?>) many.get(row)).forEach((column, cell) -> typed.put(at + column, List.of(cell + "")));
                }
            } else if (value instanceof List<?> many) {
                typed.put(name, many.stream().map(Object::toString).toList());
            } else {
                typed.put(name, List.of(value.toString()));
            }
        });
        return typed;
    }

    private static List<Told> read(String name) {
        try (InputStream file = DemoHistory.class.getResourceAsStream(name)) {
            return List.of(new YAMLMapper().readValue(file, Told[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The file names people whom the pages would offer. */
    private static final class Anybody implements Directory {

        @Override
        public boolean allows(Field field, String value) {
            return true;
        }

        @Override
        public List<Option> labels(Field field, Collection<String> values) {
            return values.stream().map(value -> new Option(value, value, "")).toList();
        }
    }
}
