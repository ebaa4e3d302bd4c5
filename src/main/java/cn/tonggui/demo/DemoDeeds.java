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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the demo does what it tells: opens cases and takes their steps on the one path, as pages would. */
@Component
@Profile("demo")
class DemoDeeds {

    private static final int PATIENCE = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Cases cases;
    private final Tasks tasks;
    private final Forms forms;
    private final Organisation organisation;

    DemoDeeds(Cases cases, Tasks tasks, Forms forms, Organisation organisation) {
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
        this.organisation = organisation;
    }

    /** @param of title of the case, null for the one that is told of */
    record Step(
            LocalDate day,
            String step,
            String by,
            String action,
            @Nullable String of,
            Map<String, Object> with) {}

    /** Latest first. */
    List<CaseItem> seen(String person, @Nullable String process, int most) {
        return cases.visible(
                viewer(person),
                new WorkFilter(process, null, List.of(), false, null, null, WorkFilter.Order.ARRIVAL, null, most));
    }

    /** @param by who opens it, null for the system @return the case's id */
    String open(String process, String unit, @Nullable String by, Map<String, Object> start) {
        if (by == null) {
            return cases.openBySystem(process, start, new UnitCode(unit));
        }
        Viewer viewer = viewer(by);
        Submission submission = bound(cases.start(process, viewer).form(), "submit", start, Map.of(), process);
        return cases.open(process, submission, PublicId.next(), viewer).caseId();
    }

    /** Again while the engine is still busy with what the answers before left it: it counts those of several aside. */
    void take(String caseId, Step step) {
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
        TaskView task = task(caseId, step, viewer);
        if (task.may("claim")) {
            tasks.perform(new TaskAction.Claim(ref(task)), viewer);
            task = task(caseId, step, viewer);
        }
        Submission submission = bound(task.form(), step.action, step.with, task.values(), step);
        tasks.perform(decision(step.action, ref(task), submission), viewer);
    }

    private static TaskAction decision(String action, TaskRef task, Submission submission) {
        return switch (action) {
            case "approve" -> new TaskAction.Approve(task, submission);
            case "return" -> new TaskAction.Return(task, submission);
            case "disapprove" -> new TaskAction.Disapprove(task, submission);
            default -> new TaskAction.Submit(task, submission);
        };
    }

    private Submission bound(
            FormDefinition form, String action, Map<String, Object> with, Map<String, Object> held, Object told) {
        Submission submission = forms.bind(form, action, typed(with), held, new Anybody());
        if (!submission.valid()) {
            throw new IllegalStateException("the demo tells " + told + ", which is refused: " + submission.errors());
        }
        return submission;
    }

    /** Where several people take the step, the one that is theirs. */
    private TaskView task(String caseId, Step step, Viewer viewer) {
        return cases.require(caseId, viewer).current().stream()
                .filter(current -> current.step().equals(step.step) && current.mayOpen())
                .map(current -> tasks.require(current.taskId(), viewer))
                .filter(task -> task.may(step.action) || task.may("claim"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo's case " + caseId + " is not at " + step));
    }

    private static TaskRef ref(TaskView task) {
        return new TaskRef(task.id(), task.revision(), PublicId.next());
    }

    Viewer viewer(String person) {
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
