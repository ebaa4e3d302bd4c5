package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.RuleBroken;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;

/** One version of a process as it was deployed: drawing, forms and ledger belong together for ever. */
record ProcessFiles(
        String definitionId,
        String process,
        int version,
        String drawing,
        BpmnModel model,
        Ledger ledger,
        Map<String, FormDefinition> forms) {

    FormDefinition form(String step) {
        FormDefinition form = forms.get(step);
        if (form == null) {
            throw new IllegalStateException("process " + process + " version " + version + " has no form " + step);
        }
        return form;
    }

    FormDefinition startForm() {
        return form("start");
    }

    /**
     * Only fields marked as routing enter the engine. A field left empty clears what an earlier round had put there.
     *
     * @throws RuleBroken {@code nobody-chosen} when a step that several people take would be left without anybody: the engine
     *     would pass over it in silence
     */
    Map<String, Object> routes(String step, Outcome outcome, Map<String, Object> values) {
        Map<String, Object> routing = new HashMap<>();
        for (Field field : form(step).fields()) {
            if (field.routes() && !field.readOnly()) {
                Object value = values.get(field.name());
                if (outcome.onward()
                        && field.widget() == Widget.PEOPLE
                        && !(value instanceof List<?> many && !many.isEmpty())) {
                    throw new RuleBroken("nobody-chosen", field.title());
                }
                routing.put(field.name(), value);
            }
        }
        return routing;
    }

    /** A form of the process that shows the field, the step's that comes first by name. */
    Optional<FormDefinition> formWith(String field) {
        return forms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(form -> form.find(field).isPresent())
                .findFirst();
    }

    /** The field, or the column of a table ({@code weak.person}), as the form has it that asks for it, or as another shows it. */
    Optional<Field> find(String place) {
        return find(forms.values(), place);
    }

    static Optional<Field> find(Collection<FormDefinition> forms, String place) {
        int dot = place.indexOf('.');
        String name = dot < 0 ? place : place.substring(0, dot);
        Stream<Field> fields = forms.stream()
                .sorted(Comparator.comparing(FormDefinition::key))
                .flatMap(form -> form.find(name).stream());
        Stream<Field> found = dot < 0
                ? fields
                : fields.flatMap(field -> field.columns().stream())
                        .filter(column -> column.name().equals(place.substring(dot + 1)));
        return found.min(Comparator.comparing(field -> !field.bound()));
    }

    /** What the field is called in the form that has it, a step by its name, or the name of the field. */
    String fieldTitle(String field) {
        return formWith(field)
                .flatMap(form -> form.find(field))
                .map(Field::title)
                .orElseGet(() -> stepName(field).isEmpty() ? field : stepName(field));
    }

    /** Ids of the user tasks in the order of the drawing's file. */
    List<String> steps() {
        return model.getMainProcess().findFlowElementsOfType(UserTask.class, true).stream()
                .map(FlowElement::getId)
                .toList();
    }

    /** Whether several people take the step, at once or one after the other; false for no step of it. */
    boolean takenBySeveral(String step) {
        return model.getFlowElement(step) instanceof UserTask task && task.hasMultiInstanceLoopCharacteristics();
    }

    /** Whether those who take the step do so one after the other. */
    boolean inTurn(String step) {
        return model.getFlowElement(step) instanceof UserTask task
                && task.hasMultiInstanceLoopCharacteristics()
                && task.getLoopCharacteristics().isSequential();
    }

    /** Whether never more than one step is open: no fork, no step that several take at once, no step beside another. */
    boolean oneStepAtATime() {
        return model.getMainProcess().findFlowElementsOfType(FlowNode.class, true).stream()
                .noneMatch(ProcessFiles::opensMany);
    }

    private static boolean opensMany(FlowNode node) {
        boolean forks =
                node instanceof ParallelGateway && node.getOutgoingFlows().size() > 1;
        boolean several = node instanceof UserTask task && task.hasMultiInstanceLoopCharacteristics();
        boolean beside = node instanceof BoundaryEvent event
                && !event.isCancelActivity()
                && event.getOutgoingFlows().stream()
                        .map(SequenceFlow::getTargetFlowElement)
                        .anyMatch(target -> !(target instanceof ServiceTask service)
                                || service.getOutgoingFlows().stream()
                                        .anyMatch(flow -> !(flow.getTargetFlowElement() instanceof EndEvent)));
        return forks || several || beside;
    }

    String stepName(String step) {
        FlowElement element = model.getFlowElement(step);
        return element == null || element.getName() == null ? "" : element.getName();
    }
}
