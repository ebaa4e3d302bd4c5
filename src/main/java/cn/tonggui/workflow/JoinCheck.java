package cn.tonggui.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;

/** Tells a join that waits for a branch still under way from one that waits in vain. */
final class JoinCheck {

    private JoinCheck() {}

    /** Tokens at joins that no other token of the case can reach any more. In doubt it can. */
    static List<EngineRoomMapper.TokenRow> inVain(List<EngineRoomMapper.TokenRow> tokens, BpmnModel model) {
        return tokens.stream()
                .filter(token -> !token.active() && model.getFlowElement(token.element()) instanceof Gateway)
                .filter(waiting -> tokens.stream()
                        .filter(other -> !other.element().equals(waiting.element()))
                        .noneMatch(other -> reaches(model, other.element(), waiting.element())))
                .toList();
    }

    private static boolean reaches(BpmnModel model, String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        if (model.getFlowElement(from) instanceof FlowNode start) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (node.getId().equals(to)) {
                return true;
            }
            if (seen.add(node.getId())) {
                next(node).filter(Objects::nonNull).forEach(open::add);
            }
        }
        return false;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> after = node.getOutgoingFlows().stream()
                .map(SequenceFlow::getTargetFlowElement)
                .map(FlowNode.class::cast);
        Stream<FlowNode> out = node.getSubProcess() == null ? Stream.empty() : Stream.of(node.getSubProcess());
        Stream<BoundaryEvent> aside =
                node instanceof Activity activity ? activity.getBoundaryEvents().stream() : Stream.empty();
        Stream<StartEvent> in = node instanceof SubProcess inner
                ? inner.getFlowElements().stream()
                        .filter(StartEvent.class::isInstance)
                        .map(StartEvent.class::cast)
                : Stream.empty();
        return Stream.of(after, out, aside, in).flatMap(part -> part);
    }
}
