package cn.tonggui.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;

/** Every marking that a drawing can reach by itself, each with a way that leads there. */
final class Markings {

    /** What was found once, for all that ask: it is the drawing's, not the engine's. */
    private static final Map<String, Map<Map<String, Integer>, Marking>> KNOWN = new ConcurrentHashMap<>();

    private final BareEngine engine;

    Markings(BareEngine engine) {
        this.engine = engine;
    }

    /** The start, a step or what is waited for between steps, with what the gateways behind it read, or a step ended by its timer. */
    record Choice(String step, Map<String, Object> told, boolean late) {}

    record Marking(Map<String, Integer> tokens, List<Choice> path) {}

    Map<Map<String, Integer>, Marking> explore(String process, Routes routes) {
        return KNOWN.computeIfAbsent(process, any -> explored(process, routes));
    }

    private Map<Map<String, Integer>, Marking> explored(String process, Routes routes) {
        Map<Map<String, Integer>, Marking> found = new LinkedHashMap<>();
        Deque<List<Choice>> open = new ArrayDeque<>();
        String start = start(process);
        routes.choices(start).forEach(told -> open.add(List.of(new Choice(start, told, false))));
        while (!open.isEmpty()) {
            List<Choice> path = open.poll();
            String instance = replay(process, path);
            Map<String, Integer> tokens = engine.ended(instance) ? Map.of() : engine.marking(process, instance);
            Set<String> steps = steps(tokens, engine.model(process));
            engine.forget(instance);
            if (tokens.isEmpty() || found.putIfAbsent(tokens, new Marking(tokens, path)) != null) {
                continue;
            }
            Set<String> awaited = awaited(tokens, engine.model(process));
            if (steps.isEmpty() && awaited.isEmpty()) {
                throw new AssertionError(process + " waits for ever at " + tokens + ", come by " + path);
            }
            for (String step : steps) {
                for (Map<String, Object> told : routes.choices(step)) {
                    open.add(longer(path, new Choice(step, told, false)));
                }
                for (String timer : ending(process, step)) {
                    for (Map<String, Object> told : routes.choices(timer)) {
                        open.add(longer(path, new Choice(step, told, true)));
                    }
                }
            }
            for (String event : awaited) {
                for (Map<String, Object> told : routes.choices(event)) {
                    open.add(longer(path, new Choice(event, told, false)));
                }
            }
        }
        return found;
    }

    String replay(String process, List<Choice> path) {
        String instance = engine.start(process, path.get(0).told);
        for (Choice choice : path.subList(1, path.size())) {
            if (choice.late) {
                engine.engine.getRuntimeService().setVariables(instance, choice.told);
                engine.fire(instance, ending(process, choice.step).get(0));
            } else if (engine.model(process).getFlowElement(choice.step) instanceof IntermediateCatchEvent) {
                engine.tell(instance, choice.step, choice.told);
            } else {
                engine.complete(instance, choice.step, choice.told);
            }
        }
        return instance;
    }

    private String start(String process) {
        return engine.model(process).getMainProcess().getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static List<Choice> longer(List<Choice> path, Choice choice) {
        List<Choice> longer = new ArrayList<>(path);
        longer.add(choice);
        return longer;
    }

    /** The timers that end the step. */
    private List<String> ending(String process, String step) {
        return ((UserTask) engine.model(process).getFlowElement(step))
                .getBoundaryEvents().stream()
                        .filter(BoundaryEvent::isCancelActivity)
                        .filter(event -> event.getEventDefinitions().get(0) instanceof TimerEventDefinition)
                        .map(BoundaryEvent::getId)
                        .toList();
    }

    static Set<String> steps(Map<String, Integer> tokens, BpmnModel model) {
        return tokens.keySet().stream()
                .map(place -> place.replaceAll(":.*", ""))
                .filter(element -> model.getFlowElement(element) instanceof UserTask)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is waited for in the drawing's own course; what may reach a step meanwhile is none. */
    private static Set<String> awaited(Map<String, Integer> tokens, BpmnModel model) {
        return tokens.keySet().stream()
                .filter(element -> model.getFlowElement(element) instanceof IntermediateCatchEvent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs the instance to its end, each step by what leads there soonest; what goes wrong, or null. */
    @Nullable
    String straightOn(String process, String instance) {
        Routes routes = new Routes(engine.model(process));
        for (int i = 0; i < 80; i++) {
            List<Task> open = engine.open(instance);
            if (open.isEmpty()) {
                if (engine.ended(instance)) {
                    return null;
                }
                Set<String> awaited = awaited(engine.marking(process, instance), engine.model(process));
                if (awaited.isEmpty()) {
                    return "nothing is open and it does not end";
                }
                for (String event : awaited) {
                    engine.tell(instance, event, routes.onward(event));
                }
                continue;
            }
            Map<String, Long> doubled = open.stream()
                    .collect(Collectors.groupingBy(
                            task -> task.getTaskDefinitionKey() + " " + task.getAssignee(), Collectors.counting()));
            if (doubled.values().stream().anyMatch(count -> count > 1)) {
                return "doubled " + doubled;
            }
            Task task = open.get(0);
            List<String> timers = ending(process, task.getTaskDefinitionKey());
            if (!timers.isEmpty() && routes.soonerLate(task.getTaskDefinitionKey(), timers.get(0))) {
                engine.fire(instance, timers.get(0));
                continue;
            }
            engine.complete(task, routes.onward(task.getTaskDefinitionKey()));
        }
        return "no end after 80 steps";
    }
}
