package cn.tonggui.testing;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Returns;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A walk up to one of its steps, from where it is returned and then walked on as told. */
public final class ReturnedWalk implements AutoCloseable {

    private static final Set<String> BESIDE = Set.of(
            "start",
            "expect",
            "refused",
            "invalid",
            "forbidden",
            "cancel",
            "clock",
            "notice",
            "also",
            "turn",
            "linked",
            "told",
            "sees",
            "add-signers",
            "remove-signer",
            "sign-added");

    private final Walker walker;
    private final List<Map<String, Map<String, Object>>> steps;
    private final int at;
    private final Walk walk;
    private final OfficesKept kept;
    /** When each step is told, had nothing been returned. */
    private final List<LocalDateTime> told = new ArrayList<>();

    private int next;
    /** Whether what it was returned to was over by itself: its day had passed. */
    private boolean over;

    public ReturnedWalk(Walker walker, Walks.Walk told, int at) {
        this.walker = walker;
        this.steps = told.steps();
        this.at = at;
        this.kept = walker.offices();
        this.walk = new Walk(walker, told.process());
        LocalDateTime moment = now();
        for (Map<String, Map<String, Object>> step : steps) {
            this.told.add(moment);
            moment = step.containsKey("clock") ? after(moment, step.get("clock")) : moment;
        }
        for (int i = 0; i < at; i++) {
            steps.get(i).forEach(walk::take);
        }
    }

    /** Whether the walk now finishes a step. */
    public static boolean finishes(Walks.Walk told, int at) {
        return !BESIDE.contains(verb(told.steps(), at));
    }

    /** The step that the walk now finishes, and those it finished before, each once and in order. */
    public static String place(Walks.Walk told, int at) {
        List<String> before = IntStream.range(0, at)
                .filter(earlier -> finishes(told, earlier))
                .mapToObj(earlier -> verb(told.steps(), earlier))
                .distinct()
                .toList();
        return verb(told.steps(), at) + " after " + before;
    }

    public String step() {
        return verb(steps, at);
    }

    /** Where the page of whoever has the step lets it be returned to, of what the walk took and no timer ended. */
    public List<Returns.Target> targets(Returns returns) {
        TaskView task = task();
        List<String> taken =
                IntStream.range(0, at).mapToObj(earlier -> verb(steps, earlier)).toList();
        return !task.may("return-to")
                ? List.of()
                : returns.of(task.id(), viewer()).stream()
                        .filter(target -> taken.contains(target.step()))
                        .toList();
    }

    public ReturnedWalk returnedTo(String step, boolean back) {
        walker.tasks().perform(new TaskAction.ReturnTo(Walker.ref(task()), List.of(step), back, "请再看看"), viewer());
        int from = at - 1;
        while (!verb(steps, from).equals(step)) {
            from--;
        }
        // where several take the step, from the first of them
        while (verb(steps, from - 1).equals(step) || BESIDE.contains(verb(steps, from - 1)) && from > 2) {
            from--;
        }
        next = from;
        while (back
                && next < at
                && (BESIDE.contains(verb(steps, next)) || verb(steps, next).equals(step))
                && !cameBack()) {
            if (!BESIDE.contains(verb(steps, next)) && !open().contains(step)) {
                over = true;
                return this;
            }
            take(next, saidSince(next));
            next++;
        }
        next = back ? at : next;
        return this;
    }

    /** What the step was told, but where a later one said otherwise what that said: its form shows it. */
    private Map<String, Object> saidSince(int index) {
        Map<String, Object> deed = new LinkedHashMap<>(steps.get(index).get(verb(steps, index)));
        if (BESIDE.contains(verb(steps, index))) {
            return deed;
        }
        Viewer who = walker.people().viewer(deed.get("as").toString());
        FormDefinition form = walker.held(walker.taskAt(walk.caseId(), verb(steps, index), who), "", who)
                .form();
        Map<Object, Object> with = new LinkedHashMap<>((Map<?, ?>) deed.getOrDefault("with", Map.of()));
        steps.subList(index + 1, at)
                .forEach(step -> step.forEach((verb, said) -> {
                    if (!BESIDE.contains(verb) && said.get("with") instanceof Map<?, ?> later) {
                        later.forEach((name, value) -> form.find(name.toString())
                                .filter(field -> field.bound() && !field.readOnly())
                                .ifPresent(field -> with.put(name, value)));
                    }
                }));
        deed.put("with", with);
        return deed;
    }

    private boolean cameBack() {
        return open().contains(step());
    }

    /** Not of branches beside the one that was returned to; what a timer ends, ends, and it is the day that is told. */
    private boolean isNext(int index) {
        String step = verb(steps, index);
        Set<String> open = open();
        if (open.contains(step)) {
            return true;
        }
        if (IntStream.range(index, steps.size()).anyMatch(later -> open.contains(verb(steps, later)))) {
            return false;
        }
        if (open.isEmpty() && signersWereAdded() && walk.ended()) {
            over = true;
            return false;
        }
        walk.take("clock", Map.of("plus", "400d"));
        walk.take("clock", Map.of("plus", "-400d"));
        // where its days lead another way the second time, that is another walk
        over = !open().contains(step) && !open().isEmpty();
        return !over;
    }

    /** They were asked once: a step that was returned is done again without them. */
    private boolean signersWereAdded() {
        return steps.stream().anyMatch(step -> step.containsKey("add-signers"));
    }

    private Set<String> open() {
        return walker.stored().steps(walk.caseId());
    }

    private void take(int index) {
        take(index, steps.get(index).get(verb(steps, index)));
    }

    private void take(int index, Map<String, Object> deed) {
        String verb = verb(steps, index);
        if (BESIDE.contains(verb) && !verb.equals("clock")) {
            return;
        }
        try {
            walk.take(verb, deed);
        } catch (AssertionError passed) {
            // days that were to come have passed since: as much later as it is now
            long later = ChronoUnit.DAYS.between(told.get(index), now());
            if (later <= 0) {
                throw passed;
            }
            walk.take(verb, LaterDays.of(deed, later));
        }
    }

    private LocalDateTime now() {
        return LocalDate.EPOCH.atTime(9, 0).minus(walker.until(LocalDate.EPOCH));
    }

    /** What {@code clock} makes of the moment. */
    private LocalDateTime after(LocalDateTime moment, Map<String, Object> told) {
        return told.containsKey("to")
                ? LocalDate.parse(told.get("to").toString()).atTime(9, 0)
                : moment.plus(walk.time(told));
    }

    /** The rest as told; what the walk expects at its end still holds. */
    public void toItsEnd() {
        if (over) {
            return;
        }
        for (int i = next; i < steps.size() && !over; i++) {
            if (BESIDE.contains(verb(steps, i)) || isNext(i)) {
                take(i);
            }
        }
        if (!over && verb(steps, steps.size() - 1).equals("expect")) {
            steps.get(steps.size() - 1).forEach(walk::take);
        }
    }

    private TaskView task() {
        TaskView task = walker.tasks().require(walker.taskAt(walk.caseId(), step(), viewer()), viewer());
        if (task.may("claim")) {
            walker.tasks().perform(new TaskAction.Claim(Walker.ref(task)), viewer());
            return task();
        }
        return task;
    }

    private Viewer viewer() {
        return walker.people().viewer(steps.get(at).get(step()).get("as").toString());
    }

    private static String verb(List<Map<String, Map<String, Object>>> steps, int at) {
        return steps.get(at).keySet().iterator().next();
    }

    @Override
    public void close() {
        kept.restore();
        walk.leave();
        walker.comeBack();
    }
}
