package cn.tonggui.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;

/** What the gateways behind a step can be told, and which of it leads to the end soonest. */
final class Routes {

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(\\w+) (==|!=|<|<=|>|>=) ('[^']*'|\\d+|true|false)}");

    private final BpmnModel model;

    Routes(BpmnModel model) {
        this.model = model;
    }

    /** What the gateways that come next read, one combination for each way they can lead. */
    List<Map<String, Object>> choices(String step) {
        Map<String, Set<Object>> values = new TreeMap<>();
        readBehind(node(step), values, new HashSet<>());
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of("outcome", "submit")));
        values.forEach((variable, words) -> {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> sofar : all) {
                for (Object word : words) {
                    Map<String, Object> with = new TreeMap<>(sofar);
                    with.put(variable, word);
                    more.add(with);
                }
            }
            all.clear();
            all.addAll(more);
        });
        Map<List<String>, Map<String, Object>> ways = new LinkedHashMap<>();
        all.forEach(choice -> ways.putIfAbsent(way(node(step), choice), choice));
        return List.copyOf(ways.values());
    }

    /** The flows that are taken up to the next steps. */
    private List<String> way(FlowNode from, Map<String, Object> choice) {
        Set<String> taken = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            for (SequenceFlow flow : chosen(node, choice)) {
                FlowNode target = node(flow.getTargetRef());
                if (taken.add(flow.getId()) && !(target instanceof UserTask)) {
                    open.add(target);
                }
            }
        }
        return List.copyOf(taken);
    }

    /** The choice that leads to the end soonest. */
    Map<String, Object> onward(String step) {
        return choices(step).stream()
                .min(Comparator.comparing((Map<String, Object> choice) -> distance(chosen(node(step), choice), choice))
                        .thenComparing(Map::toString))
                .orElseThrow();
    }

    /** Whether its timer leads to the end sooner than finishing the step. */
    boolean soonerLate(String step, String timer) {
        return distance(node(timer).getOutgoingFlows(), Map.of())
                < distance(chosen(node(step), onward(step)), onward(step));
    }

    /** Steps whose finishing may be what opened this one, within the same drawing or sub-process. */
    Set<String> before(String step) {
        Set<String> found = new LinkedHashSet<>();
        back(node(step), found, new HashSet<>());
        return found;
    }

    /** The first user task behind the element. */
    String behind(String element) {
        FlowNode node = node(element);
        while (!(node instanceof UserTask)) {
            node = node(node.getOutgoingFlows().get(0).getTargetRef());
        }
        return node.getId();
    }

    private void back(FlowNode node, Set<String> found, Set<String> seen) {
        for (SequenceFlow flow : node.getIncomingFlows()) {
            FlowNode source = node(flow.getSourceRef());
            if (!seen.add(source.getId())) {
                continue;
            }
            if (source instanceof UserTask) {
                found.add(source.getId());
            } else if (!(source instanceof SubProcess)) {
                back(source, found, seen);
            }
        }
    }

    private void readBehind(FlowNode node, Map<String, Set<Object>> values, Set<String> seen) {
        for (SequenceFlow flow : node.getOutgoingFlows()) {
            if (flow.getConditionExpression() != null) {
                Matcher read = CONDITION.matcher(flow.getConditionExpression().strip());
                if (!read.matches()) {
                    throw new AssertionError(flow.getConditionExpression());
                }
                Set<Object> words = values.computeIfAbsent(read.group(1), any -> new LinkedHashSet<>());
                Object literal = literal(read.group(3));
                if (literal instanceof Integer number) {
                    words.addAll(List.of(number - 1, number, number + 1));
                } else {
                    words.add(literal);
                    words.add(literal instanceof Boolean yes ? !yes : "submit");
                }
            }
            FlowNode target = node(flow.getTargetRef());
            if (!(target instanceof UserTask) && !(target instanceof SubProcess) && seen.add(target.getId())) {
                readBehind(target, values, seen);
            }
        }
        if (node instanceof EndEvent
                && node.getSubProcess() != null
                && seen.add(node.getSubProcess().getId())) {
            readBehind(node.getSubProcess(), values, seen);
        }
    }

    /** User tasks still to pass; behind the first of them nothing is known of what is chosen. */
    private int distance(List<SequenceFlow> first, Map<String, Object> choice) {
        record Way(FlowNode at, boolean free, int steps) {}
        Deque<Way> open = new ArrayDeque<>();
        Set<List<Object>> seen = new HashSet<>();
        first.forEach(flow -> open.add(new Way(node(flow.getTargetRef()), false, 0)));
        while (!open.isEmpty()) {
            Way way = open.poll();
            FlowNode at = way.at;
            if (!seen.add(List.of(at.getId(), way.free))) {
                continue;
            }
            if (at instanceof EndEvent && at.getSubProcess() == null) {
                return way.steps;
            }
            boolean step = at instanceof UserTask;
            boolean free = way.free || step;
            for (SequenceFlow flow : free ? everyFlow(at) : chosen(at, choice)) {
                Way next = new Way(node(flow.getTargetRef()), free, way.steps + (step ? 1 : 0));
                if (step) {
                    open.addLast(next);
                } else {
                    open.addFirst(next);
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Timers that end the step included. */
    private static List<SequenceFlow> everyFlow(FlowNode node) {
        List<SequenceFlow> flows = new ArrayList<>(leaving(node));
        if (node instanceof UserTask task) {
            task.getBoundaryEvents().stream()
                    .filter(BoundaryEvent::isCancelActivity)
                    .filter(event -> event.getEventDefinitions().get(0) instanceof TimerEventDefinition)
                    .forEach(event -> flows.addAll(event.getOutgoingFlows()));
        }
        return flows;
    }

    /** Into a sub-process by its start, and out of it behind its end. */
    private static List<SequenceFlow> leaving(FlowNode node) {
        if (node instanceof SubProcess sub) {
            return sub.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .flatMap(start -> ((FlowNode) start).getOutgoingFlows().stream())
                    .toList();
        }
        return node instanceof EndEvent && node.getSubProcess() != null
                ? node.getSubProcess().getOutgoingFlows()
                : node.getOutgoingFlows();
    }

    private List<SequenceFlow> chosen(FlowNode node, Map<String, Object> choice) {
        if (!(node instanceof ExclusiveGateway gateway)) {
            return leaving(node);
        }
        for (SequenceFlow flow : gateway.getOutgoingFlows()) {
            if (flow.getConditionExpression() != null && holds(flow.getConditionExpression(), choice)) {
                return List.of(flow);
            }
        }
        return gateway.getOutgoingFlows().stream()
                .filter(flow -> flow.getConditionExpression() == null)
                .toList();
    }

    private static boolean holds(String condition, Map<String, Object> choice) {
        Matcher read = CONDITION.matcher(condition.strip());
        if (!read.matches()) {
            throw new AssertionError(condition);
        }
        Object value = choice.get(read.group(1));
        Object literal = literal(read.group(3));
        if (literal instanceof Integer number && value instanceof Integer given) {
            return switch (read.group(2)) {
                case "==" -> given.equals(number);
                case "!=" -> !given.equals(number);
                case "<" -> given < number;
                case "<=" -> given <= number;
                case ">" -> given > number;
                default -> given >= number;
            };
        }
        return read.group(2).equals("==") == Objects.equals(literal, value);
    }

    private static Object literal(String text) {
        if (text.startsWith("'")) {
            return text.substring(1, text.length() - 1);
        }
        return text.matches("\\d+") ? (Object) Integer.valueOf(text) : Boolean.valueOf(text);
    }

    private FlowNode node(String id) {
        FlowElement element = model.getFlowElement(id);
        return (FlowNode) element;
    }
}
