package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every drawing, every marking it can reach, every step one may return to from there, and a straight run after it: the case
 * comes to its end, no task is lost and none is doubled. What must not be moved is refused, with its reason.
 */
class ReturnSafetyTests {

    private static final String TANGLED = "tangled";
    private static BareEngine engine;
    private static final Map<String, Set<String>> FINAL = new LinkedHashMap<>();

    /** How a token is put elsewhere: ours, or the way that the engine offers first. */
    interface Mover {
        void move(String instance, BpmnModel model, String from, List<String> targets);
    }

    /** A step finished with what the gateways behind it read, or ended by its timer. */
    private record Choice(String step, Map<String, Object> told, boolean late) {}

    private record Marking(Map<String, Integer> tokens, List<Choice> path) {}

    @BeforeAll
    static void begin() {
        engine = new BareEngine();
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyReturnOfEveryDrawingIsSafeOrRefused() {
        Map<String, String> drawings = drawings();
        drawings.remove(TANGLED);
        assertThat(drawings)
                .containsKeys("practical-matter", "five-small", "parallel", "several", "timers", "embedded");
        return drawings.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    engine.deploy(one.getKey(), one.getValue());
                    Report report = examine(one.getKey(), ReturnSafetyTests::safely);
                    System.out.println(report.line(one.getKey()));
                    assertThat(report.faults).isEmpty();
                    assertThat(report.returns).isPositive();
                }));
    }

    @Test
    void movingOneActivityAloneLosesOrDoublesTasks() {
        engine.deploy("parallel", drawings().get("parallel"));
        Report naive = examine(
                "parallel",
                (instance, model, from, targets) -> engine.engine
                        .getRuntimeService()
                        .createChangeActivityStateBuilder()
                        .processInstanceId(instance)
                        .moveActivityIdTo(from, targets.get(0))
                        .changeState());
        assertThat(naive.faults).isNotEmpty();
    }

    private static void safely(String instance, BpmnModel model, String from, List<String> targets) {
        Shape shape = Shape.around(model, targets.get(0));
        TokenMoves.Standing standing = engine.moves.standing(instance, shape);
        engine.moves.apply(MoveSets.plan(shape, standing.tokens(), from, targets), standing);
    }

    private static final class Report {
        int markings;
        int returns;
        final Map<String, Integer> refused = new TreeMap<>();
        final Set<String> faults = new TreeSet<>();

        String line(String process) {
            return process + ": " + markings + " markings, " + returns + " returns, refused " + refused;
        }
    }

    private Report examine(String process, Mover mover) {
        Report report = new Report();
        BpmnModel model = engine.model(process);
        Routes routes = new Routes(model);
        Map<Map<String, Integer>, Marking> reachable = explore(process, routes);
        report.markings = reachable.size();
        for (Marking marking : reachable.values()) {
            for (String from : steps(marking.tokens, model)) {
                Shape shape = Shape.around(model, from);
                Set<String> passed = marking.path.stream().map(Choice::step).collect(Collectors.toSet());
                for (UserTask target : model.getMainProcess().findFlowElementsOfType(UserTask.class, true)) {
                    String to = target.getId();
                    boolean behind =
                            shape.contains(to) && shape.ahead(List.of(to)).contains(from);
                    if (!to.equals(from) && (behind || passed.contains(to))) {
                        tryReturn(process, marking, from, to, reachable.keySet(), mover, report);
                    }
                }
            }
        }
        return report;
    }

    private void tryReturn(
            String process,
            Marking marking,
            String from,
            String to,
            Set<Map<String, Integer>> reachable,
            Mover mover,
            Report report) {
        BpmnModel model = engine.model(process);
        Shape shape = Shape.around(model, from);
        String refusal = refusal(process, marking, from, to, shape);
        if (refusal != null) {
            report.refused.merge(refusal, 1, Integer::sum);
            boolean drawnNext = new Routes(model).before(from).contains(to) || to.equals(first(model));
            boolean passed = marking.path.stream().anyMatch(choice -> choice.step.equals(to));
            boolean excused = Set.of("return-final", "return-edge").contains(refusal)
                    || process.equals(TANGLED)
                    || refusal.equals("return-beside")
                            && !shape.ahead(List.of(to)).contains(from);
            if (drawnNext && passed && !excused) {
                report.faults.add(from + " → " + to + " at " + marking.tokens + " refused: " + refusal);
            }
            return;
        }
        report.returns++;
        String where = from + " → " + to + " at " + marking.tokens;
        String instance = replay(process, marking.path);
        try {
            mover.move(instance, model, from, List.of(to));
            Map<String, Integer> now = engine.marking(process, instance);
            if (!steps(now, model).contains(to)) {
                report.faults.add(where + ": not there but at " + now);
            }
            if (!reachable.contains(now)) {
                report.faults.add(where + ": at " + now + ", where it never comes by itself");
            }
            if (!engine.strayTimers(process, instance).isEmpty()) {
                report.faults.add(where + ": timers " + engine.strayTimers(process, instance));
            }
            String trouble = straightOn(process, instance);
            if (trouble != null) {
                report.faults.add(where + ": " + trouble);
            }
        } catch (RuntimeException broken) {
            report.faults.add(where + ": " + broken);
        } finally {
            engine.forget(instance);
        }
    }

    /** Why it is refused, in the order in which the application asks; null when it is not. */
    private String refusal(String process, Marking marking, String from, String to, Shape shape) {
        Set<String> standing = FINAL.getOrDefault(process, Set.of());
        if (standing.contains(from) || standing.contains(to)) {
            return "return-final";
        }
        String instance = replay(process, marking.path);
        try {
            MoveSet moves =
                    MoveSets.plan(shape, engine.moves.standing(instance, shape).tokens(), from, List.of(to));
            List<String> order = marking.path.stream().map(Choice::step).toList();
            boolean undoesFinal = moves.undone().stream()
                    .anyMatch(step -> standing.contains(step) && order.lastIndexOf(step) > order.lastIndexOf(to));
            return undoesFinal ? "return-final" : null;
        } catch (RuleBroken broken) {
            return broken.code();
        } finally {
            engine.forget(instance);
        }
    }

    private String straightOn(String process, String instance) {
        Routes routes = new Routes(engine.model(process));
        for (int i = 0; i < 80; i++) {
            List<Task> open = engine.open(instance);
            if (open.isEmpty()) {
                return engine.ended(instance) ? null : "nothing is open and it does not end";
            }
            Map<String, Long> doubled = open.stream()
                    .collect(Collectors.groupingBy(
                            task -> task.getTaskDefinitionKey() + " " + task.getAssignee(), Collectors.counting()));
            if (doubled.values().stream().anyMatch(count -> count > 1)) {
                return "doubled " + doubled;
            }
            Task task = open.get(0);
            engine.complete(task, routes.onward(task.getTaskDefinitionKey()));
        }
        return "no end after 80 steps";
    }

    private Map<Map<String, Integer>, Marking> explore(String process, Routes routes) {
        Map<Map<String, Integer>, Marking> found = new LinkedHashMap<>();
        Deque<List<Choice>> open = new ArrayDeque<>();
        open.add(List.of());
        while (!open.isEmpty()) {
            List<Choice> path = open.poll();
            String instance = replay(process, path);
            Map<String, Integer> tokens = engine.ended(instance) ? Map.of() : engine.marking(process, instance);
            Set<String> steps = steps(tokens, engine.model(process));
            engine.forget(instance);
            if (tokens.isEmpty() || found.putIfAbsent(tokens, new Marking(tokens, path)) != null) {
                continue;
            }
            for (String step : steps) {
                for (Map<String, Object> told : routes.choices(step)) {
                    open.add(longer(path, new Choice(step, told, false)));
                }
                if (!ending(process, step).isEmpty()) {
                    open.add(longer(path, new Choice(step, Map.of(), true)));
                }
            }
        }
        return found;
    }

    private static String replay(String process, List<Choice> path) {
        String instance = engine.start(process);
        for (Choice choice : path) {
            if (choice.late) {
                engine.fire(instance, ending(process, choice.step).get(0));
            } else {
                engine.complete(instance, choice.step, choice.told);
            }
        }
        return instance;
    }

    private static List<Choice> longer(List<Choice> path, Choice choice) {
        List<Choice> longer = new ArrayList<>(path);
        longer.add(choice);
        return longer;
    }

    /** The timers that end the step. */
    private static List<String> ending(String process, String step) {
        return ((UserTask) engine.model(process).getFlowElement(step))
                .getBoundaryEvents().stream()
                        .filter(BoundaryEvent::isCancelActivity)
                        .map(BoundaryEvent::getId)
                        .toList();
    }

    private static Set<String> steps(Map<String, Integer> tokens, BpmnModel model) {
        return tokens.keySet().stream()
                .map(place -> place.replaceAll(":.*", ""))
                .filter(element -> model.getFlowElement(element) instanceof UserTask)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(BpmnModel model) {
        FlowElement start = model.getMainProcess().getFlowElements().iterator().next();
        return new Routes(model).behind(start.getId());
    }

    /** By process: every shipped folder, the folders of the tests, and drawings made for this. */
    private static Map<String, String> drawings() {
        Map<String, String> drawings = new TreeMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (String place : List.of("classpath*:processes/*/*.bpmn20.xml", "classpath*:returns/*.bpmn20.xml")) {
                for (Resource file : files.getResources(place)) {
                    String process = file.getFilename().replace(".bpmn20.xml", "");
                    drawings.put(process, file.getContentAsString(StandardCharsets.UTF_8));
                    Resource ledger = file.createRelative("ledger.yaml");
                    if (ledger.exists()) {
                        FINAL.put(process, finals(ledger));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawings;
    }

    private static Set<String> finals(Resource ledger) throws IOException {
        return Ledger.read(ledger.getContentAsString(StandardCharsets.UTF_8)).steps().entrySet().stream()
                .filter(step -> step.getValue().isFinal())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
