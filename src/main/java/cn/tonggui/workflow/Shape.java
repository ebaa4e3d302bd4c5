package cn.tonggui.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of one drawing, or of one embedded sub-process in it, hang together: what follows what, and which blocks of
 * parallel branches an element lies in. A block goes from a fork to the join where all its branches meet.
 */
final class Shape {

    /**
     * @param join id of the gateway where the branches meet; null when each goes to an end of its own
     * @param branches elements of each branch, nested blocks included, the join not
     */
    record Block(String fork, @Nullable String join, List<Set<String>> branches) {

        Set<String> inside() {
            return branches.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        int branchOf(String element) {
            for (int i = 0; i < branches.size(); i++) {
                if (branches.get(i).contains(element)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(element + " lies in no branch of " + fork);
        }
    }

    private final FlowElementsContainer container;
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> onward = new HashMap<>();
    private final Set<String> beside;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> unsafe = new HashSet<>();

    private Shape(FlowElementsContainer container) {
        this.container = container;
        Map<String, List<String>> reminders = new HashMap<>();
        for (FlowNode node : nodes(container)) {
            add(next, node.getId(), node.getOutgoingFlows(), flow -> true);
            add(onward, node.getId(), node.getOutgoingFlows(), flow -> !drawnForReturn(flow));
            if (node instanceof BoundaryEvent event) {
                for (Map<String, List<String>> way :
                        event.isCancelActivity() ? List.of(next, onward) : List.of(reminders)) {
                    way.computeIfAbsent(event.getAttachedToRefId(), any -> new ArrayList<>())
                            .add(event.getId());
                }
            }
        }
        Set<String> main = after(starts());
        this.beside = reminders.values().stream()
                .flatMap(events -> after(events).stream())
                .filter(element -> !main.contains(element))
                .collect(Collectors.toSet());
        forks().forEach(this::learn);
        // the outer block first
        blocks.sort(Comparator.comparing((Block block) -> block.inside().size()).reversed());
    }

    private static void add(
            Map<String, List<String>> way, String from, List<SequenceFlow> flows, Predicate<SequenceFlow> which) {
        way.computeIfAbsent(from, any -> new ArrayList<>())
                .addAll(flows.stream()
                        .filter(which)
                        .map(SequenceFlow::getTargetRef)
                        .toList());
    }

    private static boolean drawnForReturn(SequenceFlow flow) {
        String condition = flow.getConditionExpression();
        return condition != null && condition.contains("outcome == '" + Outcome.RETURN.word() + "'");
    }

    /** The shape of the drawing or sub-process in which the element lies. */
    static Shape around(BpmnModel model, String element) {
        FlowElement found = model.getFlowElement(element);
        if (found == null) {
            throw new IllegalArgumentException("no element " + element);
        }
        return new Shape(found.getParentContainer());
    }

    /** Id of the sub-process whose elements these are; empty for the drawing itself. */
    String container() {
        return container instanceof FlowElement sub ? sub.getId() : "";
    }

    @Nullable
    FlowElement element(String id) {
        return container.getFlowElement(id);
    }

    boolean contains(String element) {
        return next.containsKey(element);
    }

    boolean isSub(String element) {
        return element(element) instanceof SubProcess;
    }

    /** Elements that are reached from these, themselves included, whatever the conditions say. */
    Set<String> after(Iterable<String> elements) {
        return reached(elements, any -> true);
    }

    /** The same without the ways drawn for a return: what lies ahead. */
    Set<String> ahead(Iterable<String> elements) {
        return reached(elements, any -> true, onward);
    }

    /** Blocks the element lies in, the outermost first. */
    List<Block> blocksOf(String element) {
        return blocks.stream().filter(block -> block.inside().contains(element)).toList();
    }

    /** Whether the element lies behind a fork whose branches cannot be told apart. */
    boolean unsafe(String element) {
        return unsafe.contains(element);
    }

    /** Whether it lies on the way of a reminder, which goes beside the step that waits. */
    boolean beside(String element) {
        return beside.contains(element);
    }

    private static List<FlowNode> nodes(FlowElementsContainer container) {
        return container.getFlowElements().stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }

    private List<String> starts() {
        return nodes(container).stream()
                .filter(node -> node.getIncomingFlows().isEmpty() && !(node instanceof BoundaryEvent))
                .map(FlowNode::getId)
                .toList();
    }

    private List<ParallelGateway> forks() {
        return nodes(container).stream()
                .filter(node -> node instanceof ParallelGateway
                        && node.getOutgoingFlows().size() > 1)
                .map(ParallelGateway.class::cast)
                .toList();
    }

    private Set<String> reached(Iterable<String> from, Predicate<String> within) {
        return reached(from, within, next);
    }

    private static Set<String> reached(
            Iterable<String> from, Predicate<String> within, Map<String, List<String>> along) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            String element = open.pop();
            if (within.test(element) && reached.add(element)) {
                along.getOrDefault(element, List.of()).forEach(open::push);
            }
        }
        return reached;
    }

    private void learn(ParallelGateway fork) {
        Optional<Block> block = nodes(container).stream()
                .filter(node -> node instanceof ParallelGateway
                        && node.getIncomingFlows().size() > 1
                        && !node.getId().equals(fork.getId()))
                .map(join -> block(fork, join.getId()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(found -> found.inside().size()))
                .or(() -> block(fork, null));
        if (block.isPresent()) {
            blocks.add(block.get());
        } else {
            unsafe.addAll(after(List.of(fork.getId())));
        }
    }

    /** Empty when the branches between the two are not apart from each other, or not all of them meet there. */
    private Optional<Block> block(ParallelGateway fork, @Nullable String join) {
        List<Set<String>> branches = fork.getOutgoingFlows().stream()
                .map(flow -> reached(List.of(flow.getTargetRef()), element -> !element.equals(join)))
                .toList();
        Set<String> all = new HashSet<>();
        boolean apart = branches.stream().allMatch(branch -> branch.stream().allMatch(all::add));
        boolean meet = join == null
                || branches.stream().allMatch(branch -> meets(branch, join))
                        && ((FlowNode) container.getFlowElement(join))
                                        .getIncomingFlows()
                                        .size()
                                == branches.size();
        return apart && meet && !all.contains(fork.getId())
                ? Optional.of(new Block(fork.getId(), join, branches))
                : Optional.empty();
    }

    /** Every way of the branch leads to the join: a way that ends before it would leave the join waiting for ever. */
    private boolean meets(Set<String> branch, String join) {
        return branch.stream().noneMatch(element -> next.get(element).isEmpty())
                && branch.stream().anyMatch(element -> next.get(element).contains(join));
    }
}
